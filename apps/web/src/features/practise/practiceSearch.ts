/** What the address of the practice page may ask for; ids are content ids, `back` is a path within the app. */
export interface PracticeSearch {
  readonly concept?: string;
  readonly item?: string;
  readonly pack?: string;
  readonly sitting?: string;
  readonly back?: string;
}
