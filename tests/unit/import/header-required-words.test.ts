import { describe, expect, test } from 'vitest';
import { matchColumns } from '../../../src/import/match-columns';

describe('R6: that a column must or may be filled in says nothing, whatever the language of the template', () => {
  test.each([
    [
      'Förnamn [obligatoriskt]',
      'Efternamn (obligatorisk)',
      'E-postadress [krävs]',
      'Anteckningar (valfritt)',
    ],
    ['Fornavn [påkrævet]', 'Efternavn (skal udfyldes)', 'E-mail [obligatorisk]', 'Bemærkninger (valgfrit)'],
    ['Fornavn (obligatorisk)', 'Etternavn (påkrevd)', 'E-post (obligatorisk)', 'Merknad (valgfritt)'],
    ['Etunimi (pakollinen)', 'Sukunimi [pakollinen]', 'Sähköposti (vaaditaan)', 'Huomautus (valinnainen)'],
    ['Imię [wymagane]', 'Nazwisko (pole wymagane)', 'E-mail (obowiązkowe)', 'Uwagi (opcjonalnie)'],
    ['Jméno (povinné)', 'Příjmení (povinné pole)', 'E-mail [povinný]', 'Poznámka (nepovinné)'],
    ['Keresztnév (kötelező)', 'Vezetéknév [kötelező]', 'E-mail cím (kötelező)', 'Megjegyzés (opcionális)'],
    [
      'Prenume [obligatoriu]',
      'Nume de familie (obligatoriu)',
      'E-mail (obligatoriu)',
      'Observații (opțional)',
    ],
    ['Ad [zorunlu]', 'Soyad (gerekli)', 'E-posta (zorunlu)', 'Notlar (isteğe bağlı)'],
    ['Имя [обязательно]', 'Фамилия (обязательное поле)', 'Почта (обязательно)', 'Примечание (необязательно)'],
    ["Ім'я [обов'язково]", "Прізвище (обов'язкове поле)", "Пошта (обов'язково)", "Примітка (необов'язково)"],
    ['Όνομα [απαιτείται]', 'Επώνυμο (υποχρεωτικό)', 'Email (απαιτείται)', 'Σχόλια (προαιρετικό)'],
    ['שם פרטי (חובה)', 'שם משפחה (חובה)', 'אימייל (שדה חובה)', 'הערות (לא חובה)'],
    ['الاسم الأول (مطلوب)', 'اسم العائلة (إلزامي)', 'البريد الإلكتروني (مطلوب)', 'ملاحظات (اختياري)'],
    ['Tên (bắt buộc)', 'Họ (bắt buộc)', 'Email (bắt buộc)', 'Ghi chú (tùy chọn)'],
    ['Nama depan (wajib)', 'Nama belakang (wajib diisi)', 'Alamat email (wajib)', 'Catatan (opsional)'],
    ['Nom [obligatori]', 'Cognoms (obligatori)', 'Correu (obligatori)', 'Observacions (opcional)'],
    ['Име (задължително)', 'Фамилно име (задължително поле)', 'Имейл (задължително)', 'Бележки (по избор)'],
    ['Ime (obavezno)', 'Prezime [obavezno polje]', 'E-pošta (obvezno)', 'Napomena (neobavezno)'],
    ['ชื่อจริง (จำเป็น)', 'นามสกุล (ต้องระบุ)', 'อีเมล (จำเป็น)', 'หมายเหตุ (ไม่บังคับ)'],
    ['Vardas (privaloma)', 'Pavardė (privaloma)', 'El. paštas (privaloma)', 'Pastabos (neprivaloma)'],
    ['Vārds (obligāti)', 'Uzvārds (obligāti)', 'E-pasts (obligāti)', 'Piezīmes (nav obligāti)'],
    [
      'Eesnimi (kohustuslik)',
      'Perenimi (kohustuslik)',
      'E-posti aadress (kohustuslik)',
      'Märkused (valikuline)',
    ],
    ['Voornaam [vereist]', 'Achternaam (verplicht veld)', 'E-mail [vereist]', 'Opmerkingen (niet verplicht)'],
    ['Vorname (Pflicht)', 'Nachname (Pflichtangabe)', 'E-Mail (zwingend)', 'Bemerkung (freiwillig)'],
    ['Prénom (champ obligatoire)', 'Nom (requise)', 'E-mail (obligatoire)', 'Commentaire (optionnel)'],
    ['Nombre (campo obligatorio)', 'Apellidos (requerida)', 'Correo (obligatoria)', 'Notas (opcional)'],
    ['Nome (campo obbligatorio)', 'Cognome (richiesta)', 'Email (obbligatoria)', 'Note (opzionale)'],
    ['Nome (campo obrigatório)', 'Sobrenome (requerido)', 'E-mail (obrigatória)', 'Observações (opcional)'],
    ['First name (mandatory)', 'Last name (required)', 'Email (mandatory field)', 'Comments (not required)'],
  ])('%j', (...headers) => {
    expect(matchColumns(headers, [], [])).toEqual(['firstName', 'lastName', 'email', 'notes']);
  });

  test.each(['Bemerkungen (falls vorhanden)', 'Commentaires (le cas échéant)', 'Observaciones (si aplica)'])(
    '%j',
    (header) => {
      expect(matchColumns([header], [], [])).toEqual(['notes']);
    },
  );

  test('a second address stays one, and whoever else has to be named', () => {
    for (const header of [
      'E-postadress 2 (valfritt)',
      'E-mail rodiče (povinné)',
      'Telefon na matku (nepovinné)',
    ])
      expect(matchColumns([header], [], []), header).toEqual([null]);
  });
});
