import { antwoordGrens } from '../../components/loket/Antwoord.tsx';
import { leesBericht, leesOntvanger } from '../../components/loket/bericht.ts';
import { verzegeldeTeksten } from '../../components/loket/geschiedenis.ts';
import { naamVan, nummerVan } from '../../components/loket/groepen.ts';
import { type Actie, notitieSleutel, type Plek, type Staat, type Veldfout, type Zaak, type Zaakfout } from '../../components/loket/staat.ts';
import type { Dossier, Handeling, Paginagegevens, Sluitreden, Kanaal, Resultaat } from '../../components/loket/typen.ts';
import { veldfout } from '../../components/loket/veldfout.ts';
import { type Contactkeuze, contactfouten } from '../../components/loket/contactregels.ts';
import { overdrachtfouten } from '../../components/loket/overdrachtfouten.ts';
import { kaartdelen, ontvangerVan, reiskaart, type Overdrachtinvoer } from '../../components/loket/reiskaart.ts';
import { metSjabloon, openPlekIn } from '../../components/loket/sjabloon.ts';
import { voorstelVan } from '../../components/loket/voorstel.ts';
import { vul } from '../../components/formulier/zin.ts';
import type { Ingevuld } from '../../domain/cijfers/telling.ts';
import type { Bestemming, Manier } from '../../domain/aanmelding/doorverwijzing.ts';
import { diensten, type Dienst } from '../../domain/zelftest/regels.ts';
import type { Vervolg } from '../loket-worker.ts';
import { type Api, Apifout, type Apifoutcode } from './api.ts';
import { type Kluis, Kluisfout } from './kluis.ts';
import type { maakTeller } from './teller.ts';
import { maakTerugzetting } from './terugzetten.ts';

export type Gereedschap = {
  api: Api;
  kluis: Kluis;
  gegevens: Paginagegevens;
  staat: () => Staat;
  meld: (actie: Actie) => void;
  teller: Pick<ReturnType<typeof maakTeller>, 'tel'>;
  /** The session is over. */
  verlopen: () => void;
};

/** Long enough for a claim that another worker made at the same moment to be readable everywhere. */
const bedenktijd = 700;
const wacht = (ms: number): Promise<void> => new Promise((klaar) => { setTimeout(klaar, ms); });

const zaakfoutVan = (reden: unknown): Zaakfout => {
  if (reden instanceof Kluisfout) return reden.code === 'beschadigd' ? 'beschadigd' : 'niet-te-openen';
  if (!(reden instanceof Apifout)) return 'storing';
  return reden.code === 'geen-verbinding' || reden.code === 'verdwenen' ? reden.code : 'storing';
};

type Poging = { inhoud: string; bekend: readonly string[] };

/** Everything that is done with one aanmelding: reading, claiming, answering, closing. */
export const maakZaken = (g: Gereedschap) => {
  const { api, kluis, gegevens, staat, meld } = g;
  const { woorden, ontvangers, spoedSituaties } = gegevens;
  const w = woorden.zaak;
  const terugzetting = maakTerugzetting({ api, kluis, ontvangers });
  /** What was sealed and perhaps sent, by what it says: sent again it is the same bytes, so it is never there twice. */
  const pogingen = new Map<string, Poging>();
  /** How much of what was done has not been answered yet, also of messages that have been left. */
  let onderweg = 0;
  /** Counts what was done, so that an older answer to a question does not undo it on the screen. */
  let gedaan = 0;
  /** A case is being written down in the journaal, to be printed after that. */
  let noteert = false;

  const isVerlopen = (reden: unknown): boolean => {
    const ja = reden instanceof Apifout && reden.code === 'verlopen';
    if (ja) g.verlopen();
    return ja;
  };

  const leesTeksten = async (dossier: Dossier, bekend: Zaak['teksten']): Promise<Zaak['teksten']> => {
    const teksten = verzegeldeTeksten(dossier.gebeurtenissen).filter(({ id }) => !Object.hasOwn(bekend, id));
    return teksten.length === 0 ? {} : kluis.vraag('openTeksten', { id: dossier.id, teksten });
  };

  /** Says for everybody that this worker read it: once, and once more when it was taken over from her. */
  const meldGeopend = async (dossier: Dossier): Promise<void> => {
    const ik = staat().ik.id;
    if (dossier.overgenomenVan !== ik && dossier.gebeurtenissen.some((e) => e.soort === 'geopend' && e.door === ik)) return;
    const merk = gedaan;
    const nieuw = await api.voegToe(dossier.id, { soort: 'geopend' });
    if (merk === gedaan) meld({ soort: 'bijgewerkt', id: dossier.id, dossier: nieuw, teksten: {} });
  };

  /** Something does not open: perhaps what was there before does. Without an answer the screen says what it said. */
  const kijkTerug = async (id: string): Promise<void> => {
    if (await terugzetting.kan(id).catch(isVerlopen)) meld({ soort: 'terugzetting', id, stap: 'kan' });
  };

  /** @param melding what a screen reader hears when it is open */
  const bekijk = async (id: string, melding = w.open): Promise<void> => {
    meld({ soort: 'bekijk', id });
    try {
      const dossier = await api.leesDossier(id);
      if (dossier.bericht === null) {
        if (dossier.fase !== 'verwijderd') throw new Apifout('verdwenen');
        meld({ soort: 'geopend', id, dossier, bericht: null, antwoordOntvanger: null, teksten: {}, melding: w.verwijderd });
        return;
      }
      const [open, teksten] = await Promise.all([kluis.vraag('open', { id, berichtHash: dossier.berichtHash, bericht: dossier.bericht }), leesTeksten(dossier, {})]);
      meld({
        soort: 'geopend', id, dossier, bericht: leesBericht(open.bericht), antwoordOntvanger: leesOntvanger(open.antwoordOntvanger), telzaad: open.telzaad, teksten, melding,
      });
      if (Object.values(teksten).includes(null)) await kijkTerug(id);
      // The message is on the screen; if this fails the next visit says it.
      await meldGeopend(dossier).catch(isVerlopen);
    } catch (reden) {
      if (isVerlopen(reden)) return;
      meld({ soort: 'zaakfout', id, fout: zaakfoutVan(reden) });
      if (reden instanceof Kluisfout) await kijkTerug(id);
    }
  };

  const zetTerug = async (): Promise<void> => {
    const { zaak } = staat();
    if (!zaak || zaak.terugzetting === null || zaak.terugzetting === 'bezig') return;
    const { id } = zaak;
    meld({ soort: 'terugzetting', id, stap: 'bezig', melding: w.terugzetten.bezig });
    try {
      const nietGelukt = await terugzetting.zetTerug(id);
      if (nietGelukt) meld({ soort: 'terugzetting', id, stap: nietGelukt, melding: w.terugzetten[nietGelukt] });
      else if (staat().zaak?.id === id) await bekijk(id, w.terugzetten.gelukt);
    } catch (reden) {
      if (!isVerlopen(reden)) meld({ soort: 'terugzetting', id, stap: 'mislukt', melding: w.terugzetten.mislukt });
    }
  };

  /** Reads the aanmelding on the screen again. @throws Apifout */
  const ververs = async (): Promise<void> => {
    const zaak = staat().zaak;
    if (!zaak?.dossier || !zaak.bericht || zaak.bezig) return;
    const merk = gedaan;
    const dossier = await api.leesDossier(zaak.id);
    if (dossier.bericht === null) {
      // Deleted by the resident while it was open: nothing of it stays on the screen.
      if (dossier.fase === 'verwijderd') meld({ soort: 'geopend', id: zaak.id, dossier, bericht: null, antwoordOntvanger: null, teksten: {}, melding: w.verwijderd });
      return;
    }
    const teksten = await leesTeksten(dossier, zaak.teksten);
    if (merk !== gedaan) return;
    const { ik } = staat();
    const kwijt = zaak.dossier.eigenaar === ik.id && dossier.eigenaar !== null && dossier.eigenaar !== ik.id;
    const zin = dossier.gebeurtenissen.some((e) => e.soort === 'overgenomen' && e.van === ik.id && e.door === dossier.eigenaar) ? w.oppakken.afgenomen : w.oppakken.kwijt;
    const melding = kwijt ? vul(zin, { naam: naamVan(dossier.eigenaar!, ik, gegevens.medewerkers) }) : undefined;
    meld({ soort: 'bijgewerkt', id: zaak.id, dossier, teksten, ...(melding && { melding }) });
  };

  const zegFout = (id: string, plek: Plek, zin: string): void => { meld({ soort: 'nietGelukt', id, plek, zin }); };
  const zegVeldfouten = (id: string, plek: Plek, velden: readonly Veldfout[]): void => { meld({ soort: 'nietGelukt', id, plek, zin: w.foutkop, velden }); };

  /** A colleague was just before: says who has it now, where that stands. The form it was about is gone from the screen. */
  const zegVanWie = async (id: string, plek: Plek): Promise<void> => {
    await ververs().catch(isVerlopen);
    const { zaak, ik } = staat();
    const eigenaar = zaak?.dossier?.eigenaar;
    if (zaak?.id !== id || zaak.bezig || eigenaar === ik.id) return;
    const { nietGeteld } = w.oppakken;
    const zin = plek === 'overdracht' || plek === 'antwoord' ? nietGeteld[plek] : nietGeteld.anders;
    zegFout(id, 'oppakken', eigenaar ? vul(zin, { naam: naamVan(eigenaar, ik, gegevens.medewerkers) }) : w.nietGelukt['andere-eigenaar']);
  };

  const nietGelukt = (id: string, plek: Plek, reden: unknown): void => {
    if (isVerlopen(reden)) return;
    if (plek === 'antwoord' && reden instanceof Kluisfout) {
      // Whoever wrote sealed a key that is none: no answer can be sealed to it.
      zegFout(id, plek, w.antwoord.kanNiet);
      return;
    }
    const code = reden instanceof Apifout ? reden.code as Exclude<Apifoutcode, 'verlopen'> : 'storing';
    zegFout(id, plek, w.nietGelukt[code]);
    if (code === 'niet-van-u' || code === 'andere-eigenaar') void zegVanWie(id, plek);
    else if (code !== 'geen-verbinding' && code !== 'storing') ververs().catch(() => undefined);
  };

  /** Sends what somebody did and shows how it stands then. */
  const doe = async (
    plek: Plek, soort: Handeling['soort'], zin: string, focus: string | null, stuur: (id: string) => Promise<Dossier>,
  ): Promise<boolean> => {
    const { zaak } = staat();
    if (!zaak || zaak.bezig) return false;
    meld({ soort: 'bezig', wat: soort, melding: w.bezig });
    onderweg += 1;
    try {
      const dossier = await stuur(zaak.id);
      gedaan += 1;
      const teksten = await leesTeksten(dossier, zaak.teksten);
      meld({ soort: 'gedaan', id: zaak.id, dossier, teksten, plek, zin, focus });
      return true;
    } catch (reden) {
      nietGelukt(zaak.id, plek, reden);
      return false;
    } finally {
      onderweg -= 1;
    }
  };

  /** What counts only of who has it: a colleague may have taken over a moment before. @throws Apifout */
  const alsVanMij = (na: Dossier): Dossier => {
    if (na.eigenaar !== staat().ik.id) throw new Apifout('andere-eigenaar');
    return na;
  };

  /** The last addition on the screen: what the worker does now, she does knowing it. */
  const gezienTot = (): string | null => staat().zaak?.dossier?.gebeurtenissen.findLast((e) => e.soort === 'aangevuld')?.op ?? null;

  /** Whether what was perhaps sent is there: as the same bytes, or the same words if they were sealed again since. */
  const kwamAan = async (dossier: Dossier, envelop: Vervolg, { inhoud, bekend }: Poging): Promise<boolean> => {
    const vanMij = dossier.gebeurtenissen.filter((e) => 'door' in e && e.door === staat().ik.id && !bekend.includes(e.id));
    const teksten = verzegeldeTeksten(vanMij).filter(({ doel }) => doel === envelop.doel);
    if (teksten.length === 0 || teksten.some((t) => t.inhoud === inhoud)) return teksten.length > 0;
    const woordelijk = 'kaart' in envelop ? { kaart: envelop.kaart, toestemming: envelop.toestemming, organisatie: envelop.organisatie } : envelop.tekst;
    const geopend = await kluis.vraag('openTeksten', { id: dossier.id, teksten });
    return Object.values(geopend).some((open) => JSON.stringify(open) === JSON.stringify(woordelijk));
  };

  /** Seals what somebody wrote and sends it, once. @throws Apifout, Kluisfout */
  const stuurVerzegeld = async (envelop: Vervolg, naar: string[], handeling: (inhoud: string) => Handeling): Promise<Dossier> => {
    const wat = JSON.stringify(envelop);
    const eerder = pogingen.get(wat);
    if (eerder) {
      const dossier = await api.leesDossier(envelop.id);
      if (await kwamAan(dossier, envelop, eerder)) {
        pogingen.delete(wat);
        return dossier;
      }
    }
    const bekend = staat().zaak?.dossier?.gebeurtenissen.map((e) => e.id) ?? [];
    const poging = eerder ?? { bekend, ...await kluis.vraag('verzegel', { envelop, ontvangers: naar }) };
    pogingen.set(wat, poging);
    const na = await api.voegToe(envelop.id, handeling(poging.inhoud));
    pogingen.delete(wat);
    return na;
  };

  /** Becomes the owner, or learns who did. @param stuur sends it */
  const wordEigenaar = async (soort: 'geclaimd' | 'overgenomen', plek: Plek, zin: string, stuur: (id: string) => Promise<Dossier>): Promise<void> => {
    const { zaak, ik } = staat();
    if (!zaak || zaak.bezig) return;
    meld({ soort: 'bezig', wat: soort, melding: w.oppakken.bezig });
    onderweg += 1;
    try {
      await stuur(zaak.id);
      gedaan += 1;
      // Two at once are both kept, and the first one wins: who that was, is read back.
      await wacht(bedenktijd);
      const dossier = await api.leesDossier(zaak.id);
      const teksten = await leesTeksten(dossier, zaak.teksten);
      const basis = { soort: 'gedaan', id: zaak.id, dossier, teksten } as const;
      if (dossier.eigenaar === ik.id) meld({ ...basis, plek: 'oppakken', zin, focus: 'kop-bereiken' });
      else {
        // Nobody: the owner let go just before it was taken over.
        const naam = dossier.eigenaar && naamVan(dossier.eigenaar, ik, gegevens.medewerkers);
        meld({ ...basis, plek: null, zin: naam ? vul(w.oppakken.kwijt, { naam }) : w.nietGelukt['andere-eigenaar'], focus: 'kop-oppakken' });
      }
    } catch (reden) {
      nietGelukt(zaak.id, plek, reden);
    } finally {
      onderweg -= 1;
    }
  };

  const pakOp = (): Promise<void> => wordEigenaar('geclaimd', 'oppakken', w.oppakken.gelukt, (id) => api.voegToe(id, { soort: 'geclaimd' }));

  const neemOver = async (reden: string): Promise<void> => {
    const { zaak } = staat();
    const van = zaak?.dossier?.eigenaar;
    if (!van) return;
    const tekst = reden.trim();
    if (tekst === '') zegFout(zaak.id, 'overnemen', w.oppakken.overnemen.leeg);
    else if (tekst.length > antwoordGrens) zegFout(zaak.id, 'overnemen', vul(w.notitie.teLang, { grens: antwoordGrens }));
    else {
      await wordEigenaar('overgenomen', 'overnemen', w.oppakken.overnemen.gelukt, (id) =>
        stuurVerzegeld({ versie: 1, doel: 'overname', id, tekst }, ontvangers, (inhoud) => ({ soort: 'overgenomen', van, inhoud })));
    }
  };

  const verstuur = async (): Promise<void> => {
    const { zaak, concepten } = staat();
    const tekst = zaak ? concepten[zaak.id] : undefined;
    if (!zaak?.antwoordOntvanger || !tekst) return;
    const naar = [zaak.antwoordOntvanger, ...ontvangers];
    const gelukt = await doe('antwoord', 'beantwoord', w.antwoord.verstuurd, 'kop-draad', (id) =>
      stuurVerzegeld({ versie: 1, doel: 'antwoord', id, tekst }, naar, (inhoud) => ({ soort: 'beantwoord', inhoud, gezienTot: gezienTot() })));
    if (gelukt) meld({ soort: 'concept', id: zaak.id, tekst: '' });
  };

  const noteer = async (tekst: string): Promise<void> => {
    const { zaak } = staat();
    if (!zaak || zaak.bezig) return;
    meld({ soort: 'concept', id: notitieSleutel(zaak.id), tekst });
    if (tekst.trim() === '') zegFout(zaak.id, 'notitie', w.notitie.leeg);
    else if (tekst.length > antwoordGrens) zegFout(zaak.id, 'notitie', vul(w.notitie.teLang, { grens: antwoordGrens }));
    else {
      const gelukt = await doe('notitie', 'notitie', w.notitie.gelukt, null, (id) =>
        stuurVerzegeld({ versie: 1, doel: 'notitie', id, tekst }, ontvangers, (inhoud) => ({ soort: 'notitie', inhoud })));
      if (gelukt) meld({ soort: 'concept', id: notitieSleutel(zaak.id), tekst: '' });
    }
  };

  const begin = (code: string): void => {
    const { zaak, concepten } = staat();
    const sjabloon = Object.entries(gegevens.sjablonen).find(([naam]) => naam === code)?.[1];
    if (!zaak || !sjabloon) return;
    meld({ soort: 'concept', id: zaak.id, tekst: metSjabloon(concepten[zaak.id] ?? '', sjabloon.tekst) });
    meld({ soort: 'antwoord', stap: 'schrijven' });
  };

  const leesNa = (tekst: string): void => {
    const { zaak } = staat();
    if (!zaak) return;
    meld({ soort: 'concept', id: zaak.id, tekst });
    if (tekst.trim() === '') zegFout(zaak.id, 'antwoord', w.antwoord.leeg);
    else if (tekst.length > antwoordGrens) zegFout(zaak.id, 'antwoord', vul(w.antwoord.teLang, { grens: antwoordGrens }));
    else {
      const plek = openPlekIn(tekst, gegevens.sjablonen);
      if (plek === null) meld({ soort: 'antwoord', stap: 'nakijken' });
      else zegFout(zaak.id, 'antwoord', vul(w.antwoord.openPlek, { plek }));
    }
  };

  const legTriageVast = async ({ spoed, dienst, reden }: { spoed: boolean; dienst: Dienst | null; reden: string }): Promise<void> => {
    const { zaak } = staat();
    if (!zaak?.bericht) return;
    const voorstel = voorstelVan(zaak.bericht, spoedSituaties);
    const volgens = voorstel?.spoed === spoed && voorstel.dienst === dienst;
    const velden = [
      ...veldfout(!dienst, 'dienst', `dienst-${diensten[0]}`, w.triage.dienstLeeg),
      ...veldfout(reden.trim() === '' && !volgens, 'reden', 'veld-reden', w.triage.redenLeeg),
      ...veldfout(reden.length > antwoordGrens, 'reden', 'veld-reden', vul(w.notitie.teLang, { grens: antwoordGrens })),
    ];
    if (!dienst || velden.length > 0) {
      zegVeldfouten(zaak.id, 'triage', velden);
      return;
    }
    const tekst = reden.trim() === '' ? w.triage.volgens : reden;
    await doe('triage', 'triage', w.triage.gelukt, 'kop-triage', async (id) =>
      alsVanMij(await stuurVerzegeld({ versie: 1, doel: 'triage', id, tekst }, ontvangers, (inhoud) => ({ soort: 'triage', spoed, dienst, inhoud, gezienTot: gezienTot() }))));
  };

  const kijkOverdrachtNa = (invoer: Overdrachtinvoer): void => {
    const { zaak } = staat();
    if (!zaak?.bericht) return;
    meld({ soort: 'overdrachtConcept', id: zaak.id, invoer });
    const kaart = reiskaart(kaartdelen(zaak.bericht, gegevens), invoer.delen, invoer.verhaal);
    const velden = overdrachtfouten(invoer, kaart, w.overdracht.fouten);
    if (velden.length === 0) meld({ soort: 'overdracht', overdracht: { stap: 'nakijken', invoer, kaart } });
    else zegVeldfouten(zaak.id, 'overdracht', velden);
  };

  const veranderOverdracht = (): void => {
    const { zaak } = staat();
    if (zaak?.overdracht && !zaak.bezig) meld({ soort: 'overdracht', overdracht: { stap: 'invullen' } });
  };

  const stopOverdracht = (): void => {
    const { zaak } = staat();
    if (!zaak) return;
    meld({ soort: 'overdrachtConcept', id: zaak.id, invoer: null });
    meld({ soort: 'overdracht', overdracht: null });
  };

  const vraagOver = async (): Promise<void> => {
    const over = staat().zaak?.overdracht;
    const van = staat().zaak?.id;
    if (over?.stap !== 'nakijken' || van === undefined) return;
    const { naar, manier, bevestigenVoor, toestemming } = over.invoer;
    const organisatie = ontvangerVan(over.invoer);
    const gelukt = await doe('overdracht', 'overgedragen', w.overdracht.gevraagd, 'kop-overdracht', async (id) =>
      alsVanMij(await stuurVerzegeld({ versie: 1, doel: 'doorverwijzing', id, toestemming, kaart: over.kaart, organisatie }, ontvangers, (inhoud) =>
        ({ soort: 'overgedragen', naar: naar as Bestemming, manier: manier as Manier, bevestigenVoor, inhoud, gezienTot: gezienTot() }))));
    if (gelukt) meld({ soort: 'overdrachtConcept', id: van, invoer: null });
  };

  const bevestigOverdracht = async (wie: string): Promise<void> => {
    const doorverwijzing = staat().zaak?.dossier?.doorverwijzing?.id;
    if (!doorverwijzing) return;
    await doe('bevestiging', 'bevestigd', w.overdracht.bevestigd, 'kop-overdracht', (id) => (wie.trim() === ''
      ? api.voegToe(id, { soort: 'bevestigd', doorverwijzing })
      : stuurVerzegeld({ versie: 1, doel: 'bevestiging', id, tekst: wie.trim() }, ontvangers, (inhoud) => ({ soort: 'bevestigd', doorverwijzing, inhoud }))));
  };

  const haalTerug = async (): Promise<void> => {
    const doorverwijzing = staat().zaak?.dossier?.doorverwijzing?.id;
    if (doorverwijzing) await doe('bevestiging', 'teruggekomen', w.overdracht.terug, 'kop-overdracht', (id) => api.voegToe(id, { soort: 'teruggekomen', doorverwijzing }));
  };

  const legContactVast = async ({ kanaal, resultaat }: Contactkeuze): Promise<void> => {
    const { zaak } = staat();
    if (!zaak) return;
    const velden = contactfouten({ kanaal, resultaat }, w.contact);
    if (velden.length > 0) {
      zegVeldfouten(zaak.id, 'contact', velden);
      return;
    }
    const handeling = { soort: 'contact', kanaal: kanaal as Kanaal, resultaat: resultaat as Resultaat, gezienTot: gezienTot() } as const;
    const gelukt = await doe('contact', 'contact', w.contact.gelukt, null, (id) => api.voegToe(id, handeling));
    // Who opened another message meanwhile may have begun its form.
    if (gelukt && staat().zaak?.id === zaak.id) document.querySelector<HTMLFormElement>('#formulier-contact')?.reset();
  };

  /** What was closed is counted, the moment that it can still be read. */
  const telGesloten = (zaak: Zaak, na: Dossier | null, ingevuld: Ingevuld): void => {
    if (zaak.bericht && zaak.telzaad && na) void g.teller.tel(zaak.telzaad, { bericht: zaak.bericht, gebeurtenissen: na.gebeurtenissen, ingevuld });
  };

  const sluit = async (reden: string | null, dossierKlaar: boolean, ingevuld: Ingevuld): Promise<void> => {
    const { zaak } = staat();
    if (!zaak) return;
    if (!reden) {
      zegVeldfouten(zaak.id, 'sluiten', veldfout(true, 'reden', 'reden-geholpen', w.sluiten.leeg));
      return;
    }
    let na: Dossier | null = null;
    await doe('sluiten', 'gesloten', w.sluiten.gelukt, 'kop', async (id) => {
      na = await api.voegToe(id, { soort: 'gesloten', reden: reden as Sluitreden, dossierKlaar, gezienTot: gezienTot() });
      return na;
    });
    telGesloten(zaak, na, ingevuld);
  };

  return {
    bekijk, zetTerug, ververs, pakOp, neemOver, verstuur, begin, leesNa, noteer, legTriageVast, kijkOverdrachtNa, veranderOverdracht, stopOverdracht, vraagOver, bevestigOverdracht, haalTerug, legContactVast, sluit,
    /**
     * Writes in the journaal that a case goes on paper, and prints it then: what is not written down is not printed.
     * @param druk prints it, under this name
     */
    printDossier: async (druk: (naam: string) => void): Promise<void> => {
      const { zaak, nu } = staat();
      if (!zaak || zaak.bezig || noteert) return;
      noteert = true;
      try {
        await api.noteerUitvoer(zaak.id);
        if (staat().zaak?.id !== zaak.id) return;
        meld({ soort: 'gelukt', plek: 'bewaren', zin: w.bewaren.genoteerd });
        druk(vul(w.dossier.bestand, { nummer: nummerVan(zaak.id), datum: nu.slice(0, 10) }));
      } catch (reden) {
        nietGelukt(zaak.id, 'bewaren', reden);
      } finally {
        noteert = false;
      }
    },
    zegBewaard: () => doe('bewaren', 'bewaard', w.bewaren.gezegd, 'kop-bewaren', (id) => api.voegToe(id, { soort: 'bewaard' })),
    laatLos: () => doe('oppakken', 'losgelaten', w.oppakken.losgelaten, 'kop-oppakken', (id) => api.voegToe(id, { soort: 'losgelaten' })),
    heropen: () => doe('sluiten', 'heropend', w.sluiten.heropend, 'kop', (id) => api.voegToe(id, { soort: 'heropend' })),
    /** Forgets what was sealed but not yet sent. */
    vergeet: () => { pogingen.clear(); },
    /** Whether something has been sent of which the outcome is not known yet. */
    isOnderweg: (): boolean => onderweg > 0,
  };
};
