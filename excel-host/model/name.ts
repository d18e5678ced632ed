export interface NameModel {
  name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
  comment: string;
}
