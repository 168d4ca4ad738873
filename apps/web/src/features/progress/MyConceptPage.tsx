import { useParams } from "@tanstack/react-router";
import { ConceptPage } from "./ConceptPage.tsx";

export function MyConceptPage() {
  const { pack, slug } = useParams({ from: "/signedIn/shell/progress/$pack/$slug" });
  return <ConceptPage id={`${pack}/${slug}`} learnerId={null} />;
}
