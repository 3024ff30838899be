import type { Indicator } from '../../data/model/dataset';

/** Whether an indicator says where need is: a number with a worse end. */
export function isNeed({ kind, worse, level }: Pick<Indicator, 'kind' | 'worse' | 'level'>): boolean {
  return kind !== 'category' && worse !== 'neutral' && level === 'village';
}
