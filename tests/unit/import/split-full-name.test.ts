import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFullName } from '../../../src/import/split-full-name';

describe('R6: a full name splits into first, middle and last name', () => {
  test.each([
    ['John Public', 'John', '', 'Public'],
    ['John Quincy Public', 'John', 'Quincy', 'Public'],
    ['John Q. A. Public', 'John', 'Q. A.', 'Public'],
    ['Public, John', 'John', '', 'Public'],
    ['Public, John Q', 'John', 'Q', 'Public'],
    ['  John \u00a0 Public\t', 'John', '', 'Public'],
    ['Cher', 'Cher', '', ''],
    ['Vi', 'Vi', '', ''],
    ['Public,', '', '', 'Public'],
    ['', '', '', ''],
    [' , ', '', '', ''],
  ])('%j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['Jan van der Berg', 'Jan', '', 'van der Berg'],
    ['Berg, Jan van den', 'Jan', '', 'van den Berg'],
    ['Berg, van den, Jan', 'Jan', '', 'van den Berg'],
    ['Berg, van den', '', '', 'van den Berg'],
    ['berg, van den', '', '', 'van den berg'],
    ['van den Berg', '', '', 'van den Berg'],
    ['de Vries', '', '', 'de Vries'],
    ['van Gogh Vincent', 'Vincent', '', 'van Gogh'],
    ['Anna Jansen-de Vries', 'Anna', '', 'Jansen-de Vries'],
    ['Vries, Anna Maria de', 'Anna', 'Maria', 'de Vries'],
    ['Nguyen, Anh Le', 'Anh', 'Le', 'Nguyen'],
    ['smith, ben', 'ben', '', 'smith'],
    ['van der Berg, Jan', 'Jan', '', 'van der Berg'],
    ['Juan de la Cruz', 'Juan', '', 'de la Cruz'],
    ['Ludwig von Mises', 'Ludwig', '', 'von Mises'],
    ['Karl Theodor von und zu Guttenberg', 'Karl', 'Theodor', 'von und zu Guttenberg'],
    ['Ahmad bin Abdullah', 'Ahmad', '', 'bin Abdullah'],
    ['Robert De Niro', 'Robert', '', 'De Niro'],
    ['Van Morrison', 'Van', '', 'Morrison'],
    ['Mary Mc Donald', 'Mary', '', 'Mc Donald'],
    ['Ewan McGregor', 'Ewan', '', 'McGregor'],
    ['Siobhán Ó Briain', 'Siobhán', '', 'Ó Briain'],
    ['Máire Áine Ní Dhomhnaill', 'Máire', 'Áine', 'Ní Dhomhnaill'],
    ['Máire Nic Gearailt', 'Máire', '', 'Nic Gearailt'],
    ["Siobhán O'Brien-Smith", 'Siobhán', '', "O'Brien-Smith"],
    ["Siobhán O' Brien", 'Siobhán', '', "O' Brien"],
    ['José Ortega y Gasset', 'José', '', 'Ortega y Gasset'],
    ['Ana e Silva', 'Ana', '', 'e Silva'],
    ['Maria de los Ángeles Pérez', 'Maria', 'de los Ángeles', 'Pérez'],
    ['Maria da Silva', 'Maria', '', 'da Silva'],
    ["Gerard 't Hooft", 'Gerard', '', "'t Hooft"],
    ['John Ben Smith', 'John', 'Ben', 'Smith'],
  ])('particles belong to the last name: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['John Public Jr.', 'John', '', 'Public Jr.'],
    ['John Public, Jr.', 'John', '', 'Public Jr.'],
    ['King, Martin Luther, Jr.', 'Martin', 'Luther', 'King Jr.'],
    ['King, Martin Luther Jr.', 'Martin', 'Luther', 'King Jr.'],
    ['King, Jr., Martin Luther', 'Martin', 'Luther', 'King Jr.'],
    ['King, Jr., Martin Luther, PhD', 'Martin', 'Luther', 'King Jr. PhD'],
    ['Thurston Howell III', 'Thurston', '', 'Howell III'],
    ['Henry Lee V', 'Henry', '', 'Lee V'],
    ['Henry V', 'Henry', '', 'V'],
    ['Jane Doe, PhD', 'Jane', '', 'Doe PhD'],
    ['Jane Doe, PhD,', 'Jane', '', 'Doe PhD'],
    ['Jane Doe, MBA, PMP', 'Jane', '', 'Doe MBA PMP'],
    ['Anna Berger, MSc', 'Anna', '', 'Berger MSc'],
    ['Anna Berger, Mag.', 'Anna', '', 'Berger Mag.'],
    ['Berger, Dr. Anna', 'Dr. Anna', '', 'Berger'],
    ['Berger, Dr.', 'Dr.', '', 'Berger'],
    ['Jane Doe, Ph.D., M.D.', 'Jane', '', 'Doe Ph.D. M.D.'],
    ['Dr. Jane Mary Doe', 'Dr. Jane', 'Mary', 'Doe'],
    ['Prof. Dr. med. Hans Karl Weber', 'Prof. Dr. med. Hans', 'Karl', 'Weber'],
    ['Weber, Dr. rer. nat. h.c. Eva', 'Dr. rer. nat. h.c. Eva', '', 'Weber'],
    ['Dr.-Ing. Hans Weber', 'Dr.-Ing. Hans', '', 'Weber'],
    ['dr. j. r. smith', 'dr. j.', 'r.', 'smith'],
    ['Dr. Phil James Moore', 'Dr. Phil', 'James', 'Moore'],
    ['Mr. Smith', 'Mr.', '', 'Smith'],
    ['Doç. Dr. Ali Can KAYA', 'Doç. Dr. Ali', 'Can', 'KAYA'],
    ['Öğr. Gör. Ayşe Demir', 'Öğr. Gör. Ayşe', '', 'Demir'],
    ['Lt. Col. John Q. Public', 'Lt. Col. John', 'Q.', 'Public'],
    ['Profa. Dra. Ana Silva', 'Profa. Dra. Ana', '', 'Silva'],
    ['Dott.ssa Anna Bianchi', 'Dott.ssa Anna', '', 'Bianchi'],
    ['mgr Jan Nowak', 'mgr Jan', '', 'Nowak'],
    ['MUDr. Jana Malá', 'MUDr. Jana', '', 'Malá'],
    ['Councillor Ann Mary Lee', 'Councillor Ann', 'Mary', 'Lee'],
    ['Cllr Ann Lee', 'Cllr Ann', '', 'Lee'],
    ['Md. Asif Ullah', 'Md. Asif', '', 'Ullah'],
    ['J.R. Ronald Stone', 'J.R.', 'Ronald', 'Stone'],
    ['j.r. ronald stone', 'j.r.', 'ronald', 'stone'],
    ['de Vries, Joh.', 'Joh.', '', 'de Vries'],
    ['Jan Novák, CSc.', 'Jan', '', 'Novák CSc.'],
    ['Ann Lee, PsyD', 'Ann', '', 'Lee PsyD'],
    ['Jane Doe (she / her)', 'Jane', '', 'Doe (she / her)'],
    ['Jane Doe (she, her)', 'Jane', '', 'Doe (she, her)'],
    ['William "Bill" Gates', 'William', '"Bill"', 'Gates'],
  ])('titles and suffixes stay beside their name: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['DUPONT Jean', 'Jean', '', 'DUPONT'],
    ['DE LA CRUZ María José', 'María', 'José', 'DE LA CRUZ'],
    ['Jean DUPONT', 'Jean', '', 'DUPONT'],
    ['Gabriel GARCÍA MÁRQUEZ', 'Gabriel', '', 'GARCÍA MÁRQUEZ'],
    ['JOHN Q PUBLIC', 'JOHN', 'Q', 'PUBLIC'],
    ['JOHN PAUL PUBLIC', 'JOHN', 'PAUL', 'PUBLIC'],
    ['JOÃO da SILVA PEREIRA', 'JOÃO', 'da SILVA', 'PEREIRA'],
    ['A E J Smith', 'A', 'E J', 'Smith'],
    ['AJ Smith', 'AJ', '', 'Smith'],
    ['JRR Tolkien', 'JRR', '', 'Tolkien'],
    ['KVS Murthy', 'KVS', '', 'Murthy'],
    ['KRČ Jan', 'Jan', '', 'KRČ'],
    ['ROY Jean', 'Jean', '', 'ROY'],
    ['NGUYEN Anh', 'Anh', '', 'NGUYEN'],
    ['ВЛК Ян', 'Ян', '', 'ВЛК'],
  ])('capitals mark the last name: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, middleName, lastName });
  });

  test.each([
    ['山田太郎', '山田太郎', '', ''],
    ['山田 太郎', '太郎', '', '山田'],
    ['山田\u3000太郎', '太郎', '', '山田'],
    ['김 민준', '민준', '', '김'],
    ['Иван Сергеевич Тургенев', 'Иван', 'Сергеевич', 'Тургенев'],
    ['Dr. Иван Сергеевич Тургенев', 'Dr. Иван', 'Сергеевич', 'Тургенев'],
    ['محمد صلاح', 'محمد', '', 'صلاح'],
  ])('other scripts: %j', (name, firstName, middleName, lastName) => {
    expect(splitFullName(name)).toEqual({ firstName, middleName, lastName });
  });

  test('no word is lost, whatever the name', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'van',
        'de',
        'y',
        'Jr.',
        'III',
        'Dr.',
        'DUPONT',
        'Jean',
        '山田',
        '(x y)',
        "O'",
        'V',
        ',',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const name = words.join(' ');
        const { firstName, middleName, lastName } = splitFullName(name);
        expect(letters([firstName, middleName, lastName].join(' '))).toEqual(letters(name));
      }),
    );
  });
});

/** Every character but white space, invisible ends and commas, in no particular order. */
function letters(text: string): string[] {
  return [...text.normalize('NFC').replace(/[\s,，\p{Cf}\p{Cc}\p{Zs}]/gu, '')].sort();
}
