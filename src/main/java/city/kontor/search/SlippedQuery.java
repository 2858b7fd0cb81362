package city.kontor.search;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Asks for terms that are a few slips away, all of them alike. Lucene's own question for them ranks
 * them by their slips, and computes the spellings anew for each index it is asked of.
 */
final class SlippedQuery extends MultiTermQuery {

  private final Slips slips;
  private final CompiledAutomaton spellings;

  SlippedQuery(String field, Slips slips, CompiledAutomaton spellings) {
    super(field, CONSTANT_SCORE_BLENDED_REWRITE);
    this.slips = slips;
    this.spellings = spellings;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return spellings.getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      spellings.visit(visitor, this, field);
    }
  }

  @Override
  public String toString(String field) {
    return getField() + ":" + slips;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && slips.equals(((SlippedQuery) other).slips);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + slips.hashCode();
  }
}
