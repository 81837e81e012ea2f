/** The numbers of a questionnaire's questions, `2. Last name` and `Q2: Last name`, which are no part of what its headers say (R6). */
import { headerKey } from './header-key';

/**
 * The headers without them. `2. E-Mail` beside `E-Mail`, or `2. Phone` beside `1. Phone`, is the second of two: only headers
 * that differ without their numbers, and are numbered from 1, are taken for questions.
 */
export function withoutNumbering(headers: readonly string[]): readonly string[] {
  const numbered = headers.filter((header) => numbering.test(header));
  const questions = new Set(numbered.map((header) => headerKey(header.replace(numbering, ''))));
  const areQuestions =
    numbered.some((header) => /^\D*1\D/u.test(header)) && questions.size === numbered.length;
  return areQuestions ? headers.map((header) => header.replace(numbering, '')) : headers;
}

const numbering = /^\s*(?:q\s?)?\d+(?:[.):]|\s+[-–])\s+/iu;
