package enquiries

import (
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/needs"
)

// said is a text from one side to the other, and the path of its field.
type said struct{ path, text string }

// textsOf are the texts of a proposal.
func textsOf(t agreements.Terms, note string) []said {
	all := []said{{"scope", t.Scope}, {"note", note}}
	for i, objective := range t.Objectives {
		all = append(all, said{fmt.Sprintf("objectives[%d]", i), objective})
	}
	return all
}

// keepsHidden is Invalid where one of the texts gives the asking school away to
// a leader who may not know it yet.
func keepsHidden(ctx context.Context, r docdb.Reader, e Enquiry, side agreements.Side, texts ...said) error {
	if side != agreements.SchoolSide {
		return nil
	}
	need, err := needs.GetNeed(ctx, r, e.NeedID)
	if err != nil {
		return err
	}
	var c apperr.Check
	for _, t := range texts {
		err := needs.MustNotTell(ctx, r, need, e.HomeURN, t.path, t.text)
		if err != nil && !apperr.Is(err, apperr.KindInvalid) {
			return err
		}
		c.Add("", err)
	}
	return c.Err()
}
