import { css } from 'lit';

/** Form controls: choices and text fields. */
export const forms = css`
  .opt {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 54px;
    padding: 8px 16px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    cursor: pointer;
    line-height: 1.35;
  }
  .opt input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--tg-accent);
  }
  .write {
    display: grid;
    gap: var(--tg-space);
    font-weight: 700;
    max-inline-size: var(--tg-measure);
  }
  textarea, .write input {
    font: inherit;
    font-weight: 400;
    color: inherit;
    background-color: var(--tg-surface);
    inline-size: 100%;
    padding: 12px 16px;
    border: 1px solid var(--tg-control);
    border-radius: var(--tg-radius);
    resize: vertical;
  }
`;
