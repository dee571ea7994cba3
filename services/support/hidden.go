package support

import (
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/needs"
)

// said is a text that one side says to the other, and the path that it came by.
type said struct{ path, text string }

// texts are what a proposal says.
func (t Terms) texts(note string) []said {
	all := []said{{"scope", t.Scope}, {"note", note}}
	for i, objective := range t.Objectives {
		all = append(all, said{fmt.Sprintf("objectives[%d]", i), objective})
	}
	return all
}

// keepsHidden is Invalid where the school that asks tells who it is in one of the
// texts, to a leader to whom its need was not disclosed.
func keepsHidden(ctx context.Context, r docdb.Reader, e Enquiry, side Side, texts ...said) error {
	if side != SchoolSide {
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
