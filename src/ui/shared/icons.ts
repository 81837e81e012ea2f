/** The outlines of the icons, in a box of 16 × 16, drawn with a stroke of 1.5. */
export const icons = {
  arrowUp: 'M8 13V3m0 0L4 7m4-4 4 4',
  arrowDown: 'M8 3v10m0 0 4-4m-4 4L4 9',
  check: 'm3.5 8.5 3 3 6-7',
  chevronDown: 'm4 6.5 4 4 4-4',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M6 6V3.5A1 1 0 0 1 7 2.5h5.5a1 1 0 0 1 1 1V9a1 1 0 0 1-1 1H10M3.5 6H9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Z',
  download: 'M8 2.5v7.5m0 0 3-3m-3 3L5 7M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  equals: 'M3.5 6h9m-9 4h9',
  file: 'M9 2.5H4.5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1V6M9 2.5 12.5 6M9 2.5V6h3.5',
  fields: 'M2.5 4h11m-11 4h7m-7 4h4M12 9.5v5m-2.5-2.5h5',
  info: 'M8 7.5v3.5M8 5h.01M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  pencil: 'm3 13 .6-2.7 7-7a1.5 1.5 0 0 1 2.1 2.1l-7 7L3 13Z',
  plus: 'M8 3.5v9M3.5 8h9',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm6.5 2-3.3-3.3',
  shield: 'M8 1.8 13 3.6v3.9c0 3.2-2 5.4-5 6.7-3-1.3-5-3.5-5-6.7V3.6L8 1.8Zm-2.2 6 1.7 1.7 2.8-3.2',
  skip: 'M3.5 4v8l5-4-5-4Zm5 0v8l5-4-5-4Z',
  sliders:
    'M2.5 5h5m4 0h2M2.5 11h2m4 0h5M9.5 6.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Zm-3 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2m-5 0 .5 8a1 1 0 0 0 1 1h4a1 1 0 0 0 1-1l.5-8M6.7 7.2v3.6m2.6-3.6v3.6',
  undo: 'M5.5 9 2.5 6l3-3m-3 3h6.7a4 4 0 0 1 0 8H6',
  upload: 'M8 10.5V3m0 0L5 6m3-3 3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11',
  users:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 6a4.5 4.5 0 0 1 9 0M10.5 2.8a2.5 2.5 0 0 1 0 4.4m1.7 2.6a4.5 4.5 0 0 1 2.3 3.7',
  warning:
    'M8 6.5v3M8 12h.01M7.1 2.6 1.8 11.8a1 1 0 0 0 .9 1.5h10.6a1 1 0 0 0 .9-1.5L8.9 2.6a1 1 0 0 0-1.8 0Z',
} as const;

export type IconName = keyof typeof icons;
