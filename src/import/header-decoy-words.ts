/**
 * Words that make an address somebody else's, or a second one: a column with one of them is never taken for Email, however
 * much its values look like it (R6). Other columns need no such list, because an unknown word is enough to leave them alone.
 */
import { headerWords } from './header-key';
import { readHeader } from './header-reading';

/** Whether a header says that its addresses aren't the ones users are known by. */
export function isDecoy(header: string): boolean {
  const words = headerWords(header);
  return words.some((word) => decoyWords.has(word)) || isSecondEmail(words);
}

/** `E-mail 2 Address`, but not `Column 2`. */
function isSecondEmail(words: readonly string[]): boolean {
  const unnumbered = words.filter((word) => !/^\p{Nd}+$/u.test(word));
  return (
    unnumbered.length < words.length &&
    readHeader(unnumbered.join(' ')).some((reading) => reading.has('email'))
  );
}

const decoyWords = new Set(
  [
    'recovery secondary second other alternate alternative alt additional backup old previous former new last',
    'manager managers supervisor boss assistant assistants asst secretary spouse partner emergency parent guardian mother father',
    'owner owned creator created modified updated changed edited by author approver approved sponsor delegate reports reporting',
    'referrer referred referral inviter invited from sender reply cc bcc forward forwarding notify notification notifications',
    'agent agents assignee assigned rep representative sales coach mentor buddy advisor teacher instructor admin administrator support hr',
    'opt optin optout consent marketing usage bounced verified confirm confirmation pal kindle kin wife husband child carer broker vendor supplier',
    'display phonetic type types typ tipo label status preference preferences hash domain alias aliases nickname url website link',
    'vorgesetzter vorgesetzte vorgesetzten leiter assistent assistenz ehepartner notfall weitere weiterer weiteres zweite besitzer erstellt ersteller',
    'mutter vater eltern betreuer tuteur tutrice pere mere padre madre tutor genitore pai mae ouder ouders moeder vader verzorger foraelder',
    'verify repeat rescue organizer organiser host newsletter counselor counsellor skype messenger msn jabber aim',
    'doctor physician nurse therapist recruiter interviewer recipient buyer seller dealer driver payer payee purchaser booker reporter trainer tutors trainers',
    'shared store shop team group list lists department helpdesk servicedesk spam bounce bounces mum mom dad',
    'lehrer lehrerin klassenlehrer klassenlehrerin dozent dozentin trainerin elternteil rechnung rechnungs arzt arztin hausarzt sekretariat',
    'professeur enseignant enseignante formateur formatrice medecin maman papa profesor profesora docente maestro maestra medico mama',
    'insegnante professore professoressa mamma professor professora responsavel docent leraar lerares leerkracht arts larare laerer nauczyciel',
    'evaluator evaluators evaluateur evaluateurs reviewer reviewers observer observers observateur observateurs examiner examiners',
    'responsable superieur assistante conjoint urgence autre deuxieme seconde secondaire secours proprietaire createur cree',
    'gerente jefe ayudante asistente conyuge emergencia otro otra segundo segunda secundario secundaria alternativo alterno propietario creado',
    'responsabile capo assistente coniuge emergenza altro altra secondo seconda secondario secondaria alternativa proprietario creato',
    'gestor chefe conjuge outro outra alternativo proprietario criado leidinggevende eigenaar noodgeval andere tweede overige alternatief',
    'payeur acheteur kaufer kaeufer besteller zahler comprador compradora pagador acquirente koper betaler',
    'chef leder przelozonego nadrizeneho esimiehen drugi',
  ].flatMap((line) => line.split(' ')),
);
