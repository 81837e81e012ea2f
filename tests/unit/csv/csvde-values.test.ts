import { expect, test } from 'vitest';
import { readCsvFile } from '../../../src/csv/read-csv-file';
import { readRecordBatches } from '../../../src/csv/read-record-batches';

const umlauts = "X'4dc3bc6c6c6572'";
const lines = "X'52696e6720310d0a57c3b6726772'";
const file = (header: string) =>
  new Blob([
    `${header},sn,mail,streetAddress,objectGUID,jpegPhoto\r\n`,
    `"CN=Ann Lee,DC=x",Lee,ann@x.example,Ring 1,X'00ff',X'0048'\r\n`,
    `X'434e3d4dc3bc6c6c6572',${umlauts},bob@x.example,${lines},X'c3',X'4'\r\n`,
  ]);
const readRecords = async (header: string) => (await readCsvFile(file(header), {}, 10, () => {})).records;

test("R1: csvde spells a value with an umlaut or a line break as bytes: Müller's name is Müller, and not X'4dc3bc6c6c6572'", async () => {
  expect(await readRecords('DN')).toEqual([
    ['CN=Ann Lee,DC=x', 'Lee', 'ann@x.example', 'Ring 1', "X'00ff'", "X'0048'"],
    ['CN=Müller', 'Müller', 'bob@x.example', 'Ring 1\r\nWörgr', "X'c3'", "X'4'"],
  ]);
});

test('R5: in batches too', async () => {
  const names: string[] = [];
  for await (const batch of readRecordBatches(file('DN'), { headerRow: 1, delimiter: ',' }, 1))
    if (batch.type === 'records') names.push(...batch.records.map((record) => record[1] ?? ''));
  expect(names).toEqual(['Lee', 'Müller']);
});

test('any other file means what it says', async () => {
  expect((await readRecords('Name'))[1]?.[1]).toBe(umlauts);
});
