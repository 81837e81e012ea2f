/** How far something had come when it was killed. */
export type Progress = 'not begun' | 'midway' | 'over';

/** Steps of this share of a whole fill it evenly, however many there are. */
const goldenShare = 0.618;

/**
 * Milliseconds to wait before a kill, spread over something that takes about so long. How long it takes depends on what
 * else the machine does, so every kill corrects that.
 */
export class KillMoments {
  #duration: number;
  #share = 0.5;

  constructor(duration: number) {
    this.#duration = duration;
  }

  next(): number {
    this.#share = (this.#share + goldenShare) % 1;
    return this.#duration * this.#share;
  }

  /** A kill after so many milliseconds found this. */
  learn(milliseconds: number, progress: Progress): void {
    if (progress === 'over') this.#duration = Math.min(this.#duration, milliseconds * 1.1);
    else if (milliseconds > this.#duration * 0.6) this.#duration *= 1.5;
  }
}
