import { readCommitmentList, type CommitmentList } from '../../helix/commitmentBody';
import type { DocumentKind } from '../documents/documentKind';

/** A list of commitments among the reader's documents. The first version: there is none before it to bring up. */
export const COMMITMENT_KIND: DocumentKind<CommitmentList> = {
  kind: 'komitmen',
  version: 1,
  migrations: {},
  read: readCommitmentList,
};
