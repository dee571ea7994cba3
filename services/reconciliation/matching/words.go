package matching

import (
	"fmt"

	"lateral/pkg/money"
)

// Sentences say what speaks for a candidate and what against, one for each fact.
func (c Candidate) Sentences() []string {
	if c.Kind == ByRule {
		return []string{"A rule says what this is."}
	}
	who := "payer"
	if c.Out {
		who = "payee"
	}
	all := []string{c.Facts.referenceWords(), c.Facts.amountWords(), c.Facts.Payer.words(who)}
	if words := c.kindWords(); words != "" {
		all = append(all, words)
	}
	if c.Facts.Early {
		all = append(all, "The line is dated before the document was issued.")
	}
	if c.Facts.Claimed {
		all = append(all, "Another line cites this document too.")
	}
	return all
}

func (f Facts) referenceWords() string {
	switch f.Reference {
	case Cited:
		return fmt.Sprintf("The text cites %s.", f.Cited)
	case CitedToo:
		return fmt.Sprintf("The text cites %s, and others too.", f.Cited)
	case InAdvice:
		return fmt.Sprintf("The advice names %s.", f.Cited)
	case Doubtful:
		return fmt.Sprintf("%s may be its number, but can be read as something else.", f.Cited)
	case Nearly:
		return fmt.Sprintf("The text says %s, close to %s.", f.Cited, f.Number)
	case ByOrder:
		return fmt.Sprintf("The text has its order number, which no other document has: %s.", f.Cited)
	case OrderOnly:
		return fmt.Sprintf("The text has its order number: %s.", f.Cited)
	default:
		return "The text does not cite it."
	}
}

func (f Facts) amountWords() string {
	switch f.Amount {
	case Exact:
		return "The amount is what is owed, to the penny."
	case LessPenny:
		return fmt.Sprintf("The amount is a few pence off: %s.", signed(f.Differs))
	case LessVAT:
		return fmt.Sprintf("The amount is what is owed without VAT: %s less.", f.Differs.Unsigned())
	case LessCredit:
		return fmt.Sprintf("The amount is what is owed less credit note %s.", f.Credit)
	case Shared:
		return "With the other lines that cite it, the amount is what is owed."
	case Less:
		return fmt.Sprintf("The amount is %s less than is owed.", f.Differs.Unsigned())
	case More:
		return fmt.Sprintf("The amount is %s more than is owed.", f.Differs.Unsigned())
	case Again:
		return "The amount is what was owed before."
	default:
		return "The amount is not what is owed."
	}
}

func (p Payer) words(who string) string {
	switch p {
	case Learnt:
		return "This " + who + " was learnt before."
	case Named:
		return "The " + who + "'s name agrees."
	case PaidFor:
		return "The name of the " + who + "'s trust or authority agrees."
	case Alike:
		return "The " + who + "'s name agrees, but another party of that name agrees better."
	case Another:
		return "The line names somebody else."
	case KnownElse:
		return "The " + who + " was learnt before as somebody else."
	default:
		return "The line does not name the " + who + "."
	}
}

func (c Candidate) kindWords() string {
	switch c.Kind {
	case PaidTwice:
		return "It is paid, credited or linked already. Was it paid twice?"
	case Elsewhere:
		return "It is another seller's number."
	case Adds:
		if c.Sets > 1 {
			return fmt.Sprintf("There are %s such sets.", atMost(c.Sets))
		}
		return "These open documents add up, and no others do."
	case Together:
		return "The text cites these documents together."
	case Advised:
		return "A remittance advice names these documents."
	case TakenBack:
		return "Another line takes this one back."
	default:
		return ""
	}
}

// atMost writes a count that stops at a limit.
func atMost(n int) string {
	if n >= mostSets {
		return fmt.Sprintf("%d or more", mostSets)
	}
	return fmt.Sprint(n)
}

// signed writes an amount with its sign.
func signed(a money.Amount) string {
	if a.Pence > 0 {
		return "+" + a.String()
	}
	return a.String()
}
