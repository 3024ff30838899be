import type { Formats } from '../../messages/format';
import type { Translate } from '../../messages/translate';
import type { DocumentFault } from '../../state/documents/documentFault';

/** What is wrong with a document as a sentence, with what the reader can do. */
export function wordDocumentFault(
  { t, f }: { readonly t: Translate; readonly f: Pick<Formats, 'number'> },
  fault: DocumentFault,
): string {
  switch (fault.reason) {
    case 'full':
    case 'blocked':
    case 'absent':
    case 'noDocument':
    case 'nameless':
      return t(`dok.galat.${fault.reason}` as const);
    case 'newer': {
      const [v, k] = [f.number(fault.version), f.number(fault.known)];
      return t('dok.galat.newer', { nama: fault.name || t('dok.galat.tanpa_nama'), v, k });
    }
    case 'damaged':
      return t('dok.galat.damaged', {
        nama: fault.name || t('dok.galat.tanpa_nama'),
        letak: fault.where || t('dok.galat.seluruhnya'),
      });
    case 'otherKind':
      return t('dok.galat.otherKind', { ada: fault.found, minta: fault.wanted });
    case 'fileTooLarge':
    case 'linkTooLong':
      return t(`dok.galat.${fault.reason}` as const, {
        n: f.number(fault.characters),
        m: f.number(fault.most),
      });
    case 'changedElsewhere':
      return t(fault.copy === null ? 'dok.galat.changedElsewhere_tetap' : 'dok.galat.changedElsewhere', {
        nama: fault.name,
      });
    default:
      return fault satisfies never;
  }
}
