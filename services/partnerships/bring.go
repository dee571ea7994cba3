package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/lists"
	"lateral/services/register"
)

// maxBrought is how many lines one list may have.
const maxBrought = 1000

// Outcome says what became of one line of a list.
type Outcome string

// The outcomes.
const (
	OutcomeJoined  Outcome = "joined"  // at once: the school has no head
	OutcomeAsked   Outcome = "asked"   // its heads have 30 days to answer
	OutcomeMember  Outcome = "member"  // it was one before
	OutcomeWaiting Outcome = "waiting" // a request waits already
	OutcomeTwice   Outcome = "twice"   // it is further up in the list too
	OutcomeRefused Outcome = "refused" // see Why
)

// Brought is what became of one line of a list.
type Brought struct {
	Line    int // from 1
	Text    string
	URN     register.URN
	Name    string
	Outcome Outcome
	Why     string
}

// BringIn makes the schools of a list members, for an operator. It asks schools whose head
// has an account; the others join at once. Each line of the list is a URN, or the cells of
// a CSV line. The URN is in the column called URN, or else in the first cell that holds
// one. Each line has its own answer; a refused line does not stop the others. The same list
// again changes nothing. Forbidden if the caller is not an operator.
func (s *Service) BringIn(ctx context.Context, c Caller, partnershipID, list string) ([]Brought, error) {
	if !mayBring(c) {
		return nil, apperr.Forbidden(onlyOperatorBrings)
	}
	if _, err := s.Get(ctx, partnershipID); err != nil {
		return nil, err
	}
	lines := readList(list)
	if len(lines) == 0 || len(lines) > maxBrought {
		return nil, apperr.Invalid(apperr.Field{Path: "list", Message: listTooLong(maxBrought)})
	}
	seen := map[register.URN]bool{}
	for i := range lines {
		b := &lines[i]
		switch {
		case b.URN == "":
			b.Outcome, b.Why = OutcomeRefused, noURN
		case seen[b.URN]:
			b.Outcome = OutcomeTwice
		default:
			if err := s.bring(ctx, c, partnershipID, b); err != nil {
				return nil, err
			}
		}
		seen[b.URN] = true
	}
	return lines, nil
}

// bring brings in the school of one line. The outcome says what is wrong with the school;
// any other error ends the whole list.
func (s *Service) bring(ctx context.Context, c Caller, partnershipID string, b *Brought) error {
	school, err := register.GetSchool(ctx, s.db, b.URN)
	if apperr.Is(err, apperr.KindNotFound) {
		b.Outcome, b.Why = OutcomeRefused, noSuchSchool
		return nil
	}
	if err != nil {
		return err
	}
	b.Name = school.Name
	before, err := s.standing(ctx, s.db, partnershipID, b.URN)
	if err != nil {
		return err
	}
	now, err := s.Ask(ctx, c, partnershipID, b.URN)
	switch {
	case apperr.Is(err, apperr.KindInvalid), apperr.Is(err, apperr.KindConflict):
		b.Outcome = OutcomeRefused
		b.Why, _ = apperr.Reason(err)
		return nil
	case err != nil:
		return err
	}
	b.Outcome = outcome(before, now)
	return nil
}

func outcome(before, now Standing) Outcome {
	switch {
	case before.Member != nil:
		return OutcomeMember
	case now.Member != nil:
		return OutcomeJoined
	case before.Request != nil:
		return OutcomeWaiting
	}
	return OutcomeAsked
}

// readList splits a list into its lines, without empty ones and without the header of a
// CSV.
func readList(list string) []Brought {
	var lines []Brought
	column := -1
	for i, line := range lists.Read(list) {
		if i == 0 {
			if column = line.Column("urn"); column >= 0 {
				continue
			}
		}
		lines = append(lines, Brought{Line: line.Number, Text: line.Shown(), URN: urnIn(line.Cells, column)})
	}
	return lines
}

// urnIn is the URN in the column, or in the first cell that has one.
func urnIn(cells []string, column int) register.URN {
	if column >= 0 && column < len(cells) {
		cells = cells[column : column+1]
	}
	for _, cell := range cells {
		if urn, err := register.ParseURN(cell); err == nil {
			return urn
		}
	}
	return ""
}
