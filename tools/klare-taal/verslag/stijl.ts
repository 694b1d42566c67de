/** How the HTML report looks: the colours of the site, light, dark and on paper. No colour says anything alone. */
export const stijl = `
:root{color-scheme:light dark;--papier:#faf8f3;--vlak:#fff;--inkt:#16302f;--zacht:#36504f;--water:#0a5560;--warm:#8c3a08;--warm-licht:#fbebdd;--riet:#6b5c22;--riet-licht:#f1ebda;--lijn:#c9d3cf}
@media (prefers-color-scheme:dark){:root{--papier:#0f1c1d;--vlak:#182829;--inkt:#ecf1ee;--zacht:#bccbc8;--water:#9ad7de;--warm:#f4b783;--warm-licht:#4a2f17;--riet:#d6c685;--riet-licht:#38361f;--lijn:#37504f}}
*{box-sizing:border-box}
body{margin:0;background:var(--papier);color:var(--inkt);font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 5rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.375rem;line-height:1.3;margin:0}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:0 0 .75rem}
a{color:var(--water);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--inkt);outline-offset:3px}
.uitleg,.bron,dt{color:var(--zacht)}
.slot{font-size:1.1875rem}
table{width:100%;border-collapse:collapse;margin:1.5rem 0 0;font-variant-numeric:tabular-nums}
th,td{padding:.35rem .5rem;text-align:left;border-bottom:1px solid var(--lijn);vertical-align:baseline}
th{font-weight:600;color:var(--zacht)}
.getal{text-align:right}
.tabel{overflow-x:auto}
@media (max-width:30rem){body{font-size:1rem}main{padding:1.5rem 1rem 4rem}section{padding:1rem}th,td{padding:.35rem .25rem}}
section{background:var(--vlak);border:1px solid var(--lijn);border-radius:.5rem;padding:1.5rem;margin:2rem 0 0}
.bron{font-size:.9375rem;margin:0 0 .75rem}
.bron,.redenen,.tekst p{overflow-wrap:anywhere}
.nul{color:var(--zacht);font-weight:400}
.getal b{color:var(--warm)}
.meter{display:block;width:100%;max-width:26rem;height:2.75rem;margin:.25rem 0 .75rem;font:12px system-ui,sans-serif}
.meter .as{stroke:var(--lijn);stroke-width:4;stroke-linecap:round}
.meter .grens{stroke:var(--zacht);stroke-width:1.5}
.meter .punt{fill:var(--water);stroke:var(--vlak);stroke-width:2}
.meter .punt.zwaar{fill:var(--warm)}
.meter text{fill:var(--zacht)}
.tekst p{margin:0 0 .6rem}
.kop{font-weight:600}
.sleutel{display:block;font-size:.8125rem;color:var(--zacht)}
.zin{padding:.1em 0}
.zin.heel.fout{box-shadow:inset 0 -2px var(--warm)}
.zin.heel.tip{box-shadow:inset 0 -1px var(--riet)}
mark{color:inherit;border-radius:.2em;padding:.05em .15em;cursor:help;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.fout{background:var(--warm-licht);text-decoration:underline solid var(--warm) 2px;text-underline-offset:.2em}
mark.tip{background:var(--riet-licht);text-decoration:underline dotted var(--riet) 2px;text-underline-offset:.2em}
.redenen{list-style:none;margin:.1rem 0 1rem;padding:0 0 0 .9rem;border-left:3px solid var(--lijn);font-size:.9375rem}
.redenen li{margin:.15rem 0}
.redenen b{font-weight:700}
.redenen .fout b{color:var(--warm)}
.redenen .tip b{color:var(--riet)}
.waarom{color:var(--zacht)}
summary{cursor:pointer;color:var(--water)}
@media print{
:root{--papier:#fff;--vlak:#fff;--inkt:#000;--zacht:#333;--water:#000;--warm:#000;--warm-licht:#fff;--riet:#000;--riet-licht:#fff;--lijn:#999}
body{font-size:10.5pt}main{max-width:none;padding:0}section{border:0;border-top:1px solid #999;border-radius:0;padding:1rem 0 0}
h2,.bron,.meter{break-after:avoid}.redenen,tr{break-inside:avoid}a{text-decoration:none}
}`;
