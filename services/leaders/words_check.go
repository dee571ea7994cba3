package leaders

import (
	"slices"
	"strings"

	"lateral/pkg/date"
)

// Words says what was seen, and until when there is insurance; "" where nothing
// is confirmed.
func (c Checks) Words() string {
	var said []string
	switch {
	case c.Identity != nil && c.DBS != nil && *c.Identity == *c.DBS:
		said = append(said, "Identity and DBS check "+c.Identity.words())
	default:
		if c.Identity != nil {
			said = append(said, "Identity "+c.Identity.words())
		}
		if c.DBS != nil {
			said = append(said, "DBS check "+c.DBS.words())
		}
	}
	if c.Insurance != nil {
		said = append(said, "Insurance ("+c.Insurance.With+") until "+c.Insurance.Until.Words()+".")
	}
	return strings.Join(said, " ")
}

func (s Sighting) words() string { return "seen by " + s.By + " on " + s.On.Words() + "." }

// Whose says of whom a sentence speaks: of a leader by name, or of its reader.
type Whose string

// Yours is where a leader reads of their own checks.
const Yours Whose = ""

// Whose says of whom an account reads, that reads of the leader.
func (l Leader) Whose(account string) Whose {
	if account == l.AccountID {
		return Yours
	}
	return Whose(l.Name)
}

// the names things of the person: "the identity and the DBS check of Mary", "your identity".
func (w Whose) the(things ...string) string {
	if w == Yours {
		return "your " + strings.Join(things, " and your ")
	}
	return "the " + strings.Join(things, " and the ") + " of " + string(w)
}

// Lacking puts the checks that will be missing at a visit on the day into sentences, for
// somebody who reads them on the day today.
func (c Checks) Lacking(whose Whose, on, today date.Day) []string {
	return c.lacking(whose, on, today, ", before the visit on "+on.Words())
}

// LackingSoon is Lacking up to a day that is no visit's.
func (c Checks) LackingSoon(whose Whose, until, today date.Day) []string {
	return c.lacking(whose, until, today, "")
}

func (c Checks) lacking(whose Whose, on, today date.Day, before string) []string {
	missing := c.Missing(on)
	lacks := func(l Lack) bool { return slices.Contains(missing, l) }
	var said []string
	switch {
	case lacks(NoIdentity) && lacks(NoDBS):
		said = append(said, seenByNobody(whose.the("identity", "DBS check")))
	case lacks(NoIdentity):
		said = append(said, seenByNobody(whose.the("identity")))
	case lacks(NoDBS):
		said = append(said, seenByNobody(whose.the("DBS check")))
	}
	switch {
	case lacks(NoInsurance) && whose == Yours:
		said = append(said, "No insurance of yours is noted.")
	case lacks(NoInsurance):
		said = append(said, "No insurance of "+string(whose)+" is noted.")
	case !lacks(InsuranceLapsed):
	case c.Insurance.Until < today:
		said = append(said, capital(whose.the("insurance"))+" ran out on "+c.Insurance.Until.Words()+".")
	default:
		said = append(said, capital(whose.the("insurance"))+" runs out on "+c.Insurance.Until.Words()+before+".")
	}
	return said
}

func seenByNobody(what string) string { return "Nobody has confirmed that they saw " + what + "." }

// capital begins a sentence with the word.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func nobodyConfirmsTheirOwnChecks(who string) string {
	return "Nobody confirms their own checks. " + who
}

func youCannotConfirmThis(who string) string { return "You cannot confirm this. " + who }
