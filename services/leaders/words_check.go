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

// Lacking puts the leader's missing checks into sentences, for somebody who
// reads them on the day today.
func (c Checks) Lacking(name string, on, today date.Day) []string {
	missing := c.Missing(on)
	lacks := func(l Lack) bool { return slices.Contains(missing, l) }
	var said []string
	switch {
	case lacks(NoIdentity) && lacks(NoDBS):
		said = append(said, "Nobody has confirmed that they saw the identity and the DBS check of "+name+".")
	case lacks(NoIdentity):
		said = append(said, "Nobody has confirmed that they saw the identity of "+name+".")
	case lacks(NoDBS):
		said = append(said, "Nobody has confirmed that they saw the DBS check of "+name+".")
	}
	switch {
	case lacks(NoInsurance):
		said = append(said, "No insurance of "+name+" is noted.")
	case !lacks(InsuranceLapsed):
	case c.Insurance.Until < today:
		said = append(said, "The insurance of "+name+" ran out on "+c.Insurance.Until.Words()+".")
	default:
		said = append(said,
			"The insurance of "+name+" runs out on "+c.Insurance.Until.Words()+", before "+on.Words()+".")
	}
	return said
}

func nobodyConfirmsTheirOwnChecks(who string) string {
	return "Nobody confirms their own checks. " + who
}

func youCannotConfirmThis(who string) string { return "You cannot confirm this. " + who }
