import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aanleidingen, organisatiesoorten, wensen } from '../../src/domain/aanmelding/aanleiding.ts';
import { aanvullingFout } from '../../src/domain/aanmelding/aanvulling.ts';
import {
  type AanmeldingInvoer, contactwijzen, type Fout, grenzen, leesInvoer, ruweInvoerVan, type RuweInvoer, type Tekstveld,
} from '../../src/domain/aanmelding/invoer.ts';
import { isSpoed, situatieCodes } from '../../src/domain/aanmelding/situatie.ts';

const basis: RuweInvoer = { verhaal: 'Ik krijg brieven die ik niet open.', contactwijze: 'code' };
const goed = (ruw: RuweInvoer): AanmeldingInvoer => {
  const { invoer, fouten } = leesInvoer(ruw);
  expect(fouten).toEqual([]);
  return invoer!;
};
const fout = (ruw: RuweInvoer): Fout[] => {
  const { invoer, fouten } = leesInvoer(ruw);
  expect(invoer).toBeNull();
  return fouten;
};
const tekstvelden = Object.keys(grenzen) as Tekstveld[];

describe('wat een aanmelding nodig heeft', () => {
  it('een bericht en een weg terug, meer niet', () => {
    expect(goed(basis)).toEqual({
      verhaal: 'Ik krijg brieven die ik niet open.', contactwijze: 'code', telefoon: '', email: '', adres: '', bestmoment: '',
      veilig: false, naam: '', herkenzin: '', situatie: [], taal: '', tolk: false, kern: '', bron: '', kaart: null,
      aanleiding: '', organisatie: '', organisatiesoort: '', wens: [],
    });
  });

  it('een aangekruiste situatie is ook een bericht', () => {
    expect(goed({ contactwijze: 'code', situatie: ['huis-uit'] }).situatie).toEqual(['huis-uit']);
  });

  it.each(['', ' ', '\n\r\t', '\u00a0\u3000'])('zonder woorden en zonder situatie vragen wij wat er is (%j)', (verhaal) => {
    expect(fout({ verhaal, contactwijze: 'code' })).toEqual([{ veld: 'verhaal', code: 'verhaal-leeg' }]);
  });

  it('zonder weg terug vragen wij hoe wij iemand bereiken', () => {
    expect(fout({ verhaal: 'Help' })).toEqual([{ veld: 'contactwijze', code: 'contactwijze-leeg' }]);
    expect(fout({ verhaal: 'Help', contactwijze: 'duif' })).toEqual([{ veld: 'contactwijze', code: 'contactwijze-leeg' }]);
  });

  it('een leeg formulier krijgt alle fouten tegelijk, in de volgorde van het formulier', () => {
    expect(fout({}).map((f) => f.code)).toEqual(['verhaal-leeg', 'contactwijze-leeg']);
  });

  it('wie een nummer, mailadres of adres invult maar niets aankruist, heeft toch gezegd hoe', () => {
    expect(goed({ verhaal: 'x', telefoon: '0612345678' }).contactwijze).toBe('bellen');
    expect(goed({ verhaal: 'x', email: 'a@voorbeeld.nl' }).contactwijze).toBe('email');
    expect(goed({ verhaal: 'x', adres: 'Markt 1' }).contactwijze).toBe('post');
  });
});

describe('elke manier om iemand te bereiken vraagt wat daarvoor nodig is', () => {
  it.each(contactwijzen.filter((wijze) => wijze !== 'geen'))('%s wordt herkend', (wijze) => {
    const { invoer } = leesInvoer({ ...basis, contactwijze: wijze, telefoon: '0612345678', email: 'a@voorbeeld.nl', adres: 'Markt 1' });
    expect(invoer?.contactwijze).toBe(wijze);
  });

  it('bellen vraagt een nummer van 8 tot 15 cijfers, hoe het ook is getypt', () => {
    expect(fout({ ...basis, contactwijze: 'bellen' })).toEqual([{ veld: 'telefoon', code: 'telefoon-leeg' }]);
    for (const telefoon of ['0612345678', '06 12 34 56 78', '+31 (0)6-12345678', '0521 538 538', '12345678', '123456789012345', '٠٦١٢٣٤٥٦٧٨', '０６１２３４５６７８']) {
      expect(goed({ ...basis, contactwijze: 'bellen', telefoon }).telefoon).toBe(telefoon);
    }
    for (const telefoon of ['1234567', '1234567890123456', 'bel mijn zus', '06']) {
      expect(fout({ ...basis, contactwijze: 'bellen', telefoon })[0]).toEqual({ veld: 'telefoon', code: 'telefoon-onjuist' });
    }
  });

  it('e-mail vraagt een mailadres', () => {
    expect(fout({ ...basis, contactwijze: 'email', email: ' ' })).toEqual([{ veld: 'email', code: 'email-leeg' }]);
    for (const email of ['a@voorbeeld.nl', ' a@voorbeeld.nl ', 'jan+geld@voorbeeld.nl', "o'neil@voorbeeld.nl"]) goed({ ...basis, contactwijze: 'email', email });
    for (const email of ['a', 'a@', '@voorbeeld.nl', 'a b@voorbeeld.nl', 'a@voorbeeld.nl\r\nBcc: b@voorbeeld.nl']) {
      expect(fout({ ...basis, contactwijze: 'email', email })[0]).toEqual({ veld: 'email', code: 'email-onjuist' });
    }
  });

  it('post vraagt een adres; langskomen en de code vragen niets', () => {
    expect(fout({ ...basis, contactwijze: 'post' })).toEqual([{ veld: 'adres', code: 'adres-leeg' }]);
    goed({ ...basis, contactwijze: 'post', adres: 'Bij de kerk, Blokzijl' });
    goed({ ...basis, contactwijze: 'langskomen' });
    goed({ ...basis, contactwijze: 'code' });
  });

  it('een fout in een weg die niemand koos houdt niets tegen', () => {
    goed({ ...basis, contactwijze: 'code', telefoon: 'x', email: 'x' });
  });
});

describe('grenzen', () => {
  it.each(tekstvelden)('%s mag tot en met de grens, en daarboven zeggen wij hoeveel', (veld) => {
    const vol = { ...basis, contactwijze: veld === 'adres' ? 'post' : 'code', [veld]: 'a'.repeat(grenzen[veld]) } as RuweInvoer;
    expect(goed(vol)[veld]).toHaveLength(grenzen[veld]);
    expect(fout({ ...vol, [veld]: 'a'.repeat(grenzen[veld] + 1) })).toEqual([{ veld, code: 'te-lang', grens: grenzen[veld] }]);
  });

  it('een regeleinde telt een keer, zoals de browser telt, ook al verstuurt een formulier er twee tekens voor', () => {
    const getypt = 'a\n'.repeat(grenzen.verhaal / 2);
    const verstuurd = getypt.replaceAll('\n', '\r\n');
    expect(goed({ ...basis, verhaal: getypt }).verhaal).toBe(getypt);
    expect(goed({ ...basis, verhaal: verstuurd }).verhaal).toBe(verstuurd);
    expect(fout({ ...basis, verhaal: `${verstuurd}a` })[0]!.code).toBe('te-lang');
  });

  it('wat iemand later toevoegt heeft dezelfde grens', () => {
    expect(aanvullingFout(' \r\n ')).toBe('tekst-leeg');
    expect(aanvullingFout('a\r\n'.repeat(grenzen.verhaal / 2))).toBeNull();
    expect(aanvullingFout('a'.repeat(grenzen.verhaal + 1))).toBe('tekst-lang');
  });

  it('een fout per veld', () => {
    const fouten = fout({ ...basis, contactwijze: 'bellen', telefoon: 'x'.repeat(31) });
    expect(fouten).toEqual([{ veld: 'telefoon', code: 'telefoon-onjuist' }]);
  });
});

describe('ja en nee', () => {
  it.each(['ja', 'on', 'true'])('%s is ja', (waarde) => {
    expect(goed({ ...basis, veilig: waarde, tolk: waarde })).toMatchObject({ veilig: true, tolk: true });
  });
  it.each([undefined, '', 'nee', 'Ja!', 'false', '0'])('%s is nee: zwijgen is geen toestemming om iets achter te laten', (waarde) => {
    const ruw: RuweInvoer = { ...basis, ...(waarde === undefined ? {} : { veilig: waarde, tolk: waarde }) };
    expect(goed(ruw)).toMatchObject({ veilig: false, tolk: false });
  });
});

describe('wat wij niet kennen houdt niemand tegen', () => {
  it('onbekende velden en situaties worden genegeerd', () => {
    const ruw = { ...basis, situatie: ['huis-uit', 'onzin', 'huis-uit', 'geen-eten'], bsn: '123456782', constructor: 'x' } as RuweInvoer;
    const invoer = goed(ruw);
    expect(invoer.situatie).toEqual(['huis-uit', 'geen-eten']);
    expect(Object.keys(invoer).sort()).toEqual(Object.keys(goed(basis)).sort());
  });

  it('van een formulier lezen wij alleen onze velden, en geen bestanden', () => {
    const form = new FormData();
    form.set('verhaal', 'hoi');
    form.set('contactwijze', 'code');
    form.append('situatie', 'beslag');
    form.append('situatie', 'huis-uit');
    form.append('situatie', new Blob(['huis-uit']));
    form.set('naam', new Blob(['bestand']));
    form.set('__proto__', 'x');
    form.set('foto', new Blob(['x']));
    const ruw = ruweInvoerVan(form);
    expect(ruw).toEqual({ verhaal: 'hoi', contactwijze: 'code', situatie: ['beslag', 'huis-uit'], kaart: [], wens: [] });
    expect(Object.getPrototypeOf(ruw)).toBe(Object.prototype);
    expect(goed(ruw).situatie).toEqual(['huis-uit', 'beslag']);
  });
});

describe('een aanleiding', () => {
  const bereik = { telefoon: '0521 538 538', email: 'a@voorbeeld.nl', adres: 'Markt 1' };
  const paren = aanleidingen.flatMap((aanleiding) => contactwijzen.map((contactwijze) => ({ aanleiding, contactwijze })));

  it.each(paren)('$aanleiding met $contactwijze is genoeg: woorden hoeven niet', ({ aanleiding, contactwijze }) => {
    const magZwijgen = contactwijze !== 'geen' || aanleiding === 'brief-betaald';
    expect(goed({ aanleiding, contactwijze, ...bereik })).toMatchObject({ aanleiding, contactwijze: magZwijgen ? contactwijze : 'bellen', verhaal: '' });
  });

  it('alleen wie laat weten dat de brief is betaald of niet klopt, hoeft geen antwoord te willen', () => {
    for (const aanleiding of ['', 'brief', 'organisatie']) {
      expect(fout({ verhaal: 'x', aanleiding, contactwijze: 'geen' })).toEqual([{ veld: 'contactwijze', code: 'contactwijze-leeg' }]);
    }
    expect(goed({ aanleiding: 'brief-betaald' }).contactwijze).toBe('geen');
    expect(goed({ aanleiding: 'brief-betaald', telefoon: '0521 538 538' }).contactwijze).toBe('bellen');
  });

  it('die wij niet kennen is geen aanleiding, en dan vragen wij gewoon wat er is', () => {
    for (const aanleiding of ['', 'Brief', 'boete', '__proto__']) {
      expect(fout({ aanleiding, contactwijze: 'code' })).toEqual([{ veld: 'verhaal', code: 'verhaal-leeg' }]);
      expect(goed({ ...basis, aanleiding }).aanleiding).toBe('');
    }
  });

  it('een vraag van een organisatie is nooit spoed, ook niet als iemand situaties meestuurt', () => {
    const { situatie } = goed({ aanleiding: 'organisatie', contactwijze: 'bellen', ...bereik, situatie: [...situatieCodes] });
    expect([situatie, isSpoed(situatie, null)]).toEqual([[], false]);
    expect(goed({ aanleiding: 'brief', contactwijze: 'code', situatie: ['huis-uit'] }).situatie).toEqual(['huis-uit']);
  });

  it('soort en wensen horen alleen bij een organisatie, en wat wij niet kennen valt weg', () => {
    const ruw: RuweInvoer = { verhaal: 'x', contactwijze: 'code', organisatie: 'Bakkerij', organisatiesoort: 'werkgever', wens: ['advies', 'geld', 'gesprek'] };
    expect(goed({ ...ruw, aanleiding: 'organisatie' })).toMatchObject({ organisatie: 'Bakkerij', organisatiesoort: 'werkgever', wens: ['gesprek', 'advies'] });
    expect(goed({ ...ruw, aanleiding: 'brief' })).toMatchObject({ organisatiesoort: '', wens: [] });
    expect(goed({ ...ruw, aanleiding: 'organisatie', organisatiesoort: 'circus' }).organisatiesoort).toBe('');
    for (const organisatiesoort of organisatiesoorten) expect(goed({ ...ruw, aanleiding: 'organisatie', organisatiesoort, wens: [...wensen] })).toMatchObject({ organisatiesoort, wens: wensen });
  });
});

describe('10.000 willekeurige aanmeldingen', () => {
  const lastig = fc.constantFrom('\u202e', '\u2066', '\u0000', '\ud800', '\udfff', '\r\n', '\n', '__proto__', 'constructor', '<script>', '=1+1', '👩‍👩‍👧', 'ا', '\u00ad', '\ufeff', '"', "'", '\\', '%00', '${x}');
  const tekst = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(lastig, { maxLength: 12 }).map((d) => d.join('')));
  const ruw = fc.record(
    {
      ...Object.fromEntries(tekstvelden.map((v) => [v, fc.oneof({ weight: 9, arbitrary: tekst }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12_000 }).map((n) => 'x'.repeat(n)) })])),
      contactwijze: fc.oneof(fc.constantFrom<string>(...contactwijzen), tekst),
      veilig: tekst, tolk: tekst,
      situatie: fc.array(fc.oneof(fc.constantFrom<string>(...situatieCodes), tekst), { maxLength: 8 }),
      aanleiding: fc.oneof(fc.constantFrom<string>(...aanleidingen), tekst),
      organisatiesoort: fc.oneof(fc.constantFrom<string>(...organisatiesoorten), tekst),
      wens: fc.array(fc.oneof(fc.constantFrom<string>(...wensen), tekst), { maxLength: 4 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<RuweInvoer>;

  it('geen enkele laat het programma vallen, en elke tekst blijft tot op de letter gelijk', () => {
    fc.assert(fc.property(ruw, (r) => {
      const voor = JSON.stringify(r);
      const { invoer, fouten } = leesInvoer(r);
      expect(JSON.stringify(r)).toBe(voor);
      if (invoer) {
        for (const veld of tekstvelden) if (invoer[veld] !== (r[veld] ?? '')) throw new Error(`${veld} was changed`);
        if (!invoer.situatie.every((s) => situatieCodes.includes(s))) throw new Error('an unknown situatie');
      } else {
        if (fouten.length === 0) throw new Error('refused without a reason');
        for (const f of fouten) if (f.veld !== 'contactwijze' && !tekstvelden.includes(f.veld)) throw new Error('an unknown field');
      }
    }), { numRuns: 10_000 });
  });

  it('wat goed is blijft goed als het nog eens wordt gelezen', () => {
    fc.assert(fc.property(ruw, (r) => {
      const { invoer } = leesInvoer(r);
      if (!invoer) return;
      const nogmaals = leesInvoer({ ...invoer, veilig: invoer.veilig ? 'ja' : '', tolk: invoer.tolk ? 'ja' : '', kaart: [...(invoer.kaart?.regels ?? [])] });
      expect(nogmaals.invoer).toEqual(invoer);
    }), { numRuns: 1000 });
  });
});
