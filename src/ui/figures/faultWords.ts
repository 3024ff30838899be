import type { Fault } from '../../data/model/fault';
import type { Translate } from '../../messages/translate';

/** A fault as one sentence: what happened, where, and what to do. */
export function wordFault(t: Translate, fault: Fault): string {
  const { file, where, got, expected } = fault;
  switch (fault.code) {
    case 'fileMissing':
      return t('fault.fileMissing', { file });
    case 'fileRefused':
      return t('fault.fileRefused', { file, got });
    case 'fileUnreachable':
      return t('fault.fileUnreachable', { file });
    case 'fileIsPage':
      return t('fault.fileIsPage', { file });
    case 'fileTruncated':
      return t('fault.fileTruncated', { file, got, expected });
    case 'fileChanged':
      return t('fault.fileChanged', { file });
    case 'fileUnreadable':
      return where === ''
        ? t('fault.fileUnreadable', { file, expected })
        : t('fault.partUnreadable', { file, where, got, expected });
    case 'valueImpossible':
      return t('fault.valueImpossible', { file, where, got, expected });
    case 'rowInvalid':
      return t('fault.rowInvalid', { file, where, got, expected });
    case 'packInconsistent':
      return where === ''
        ? t('fault.packInconsistent', { file, got, expected })
        : t('fault.partInconsistent', { file, where, got, expected });
    case 'packUnknown':
      return t('fault.packUnknown', { got, expected });
    case 'codeUnreachable':
      return t('fault.codeUnreachable');
    case 'linkNotUnderstood':
      return t('fault.linkNotUnderstood');
    case 'webglAbsent':
      return t('fault.webglAbsent');
    case 'webglGone':
      return t('fault.webglGone');
    case 'webglLost':
      return t('fault.webglLost');
    case 'basemapUnreachable':
      return t('fault.basemapUnreachable');
    case 'calculatorGone':
      return t('fault.calculatorGone');
    default:
      return fault.code satisfies never;
  }
}
