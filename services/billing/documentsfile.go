package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/lists"
	"lateral/services/people"
)

// DocumentsSheet is all that Documents finds, as a table for spreadsheets. Invalid where it is more than 5,000
// documents.
func (s *Service) DocumentsSheet(ctx context.Context, actor people.Actor, in DocumentsInput) (lists.Sheet, error) {
	sheet := lists.Sheet{Name: documentsName, Head: documentsHead}
	in.Cursor, in.Limit = "", 500
	for {
		found, next, err := s.Documents(ctx, actor, in)
		if err != nil {
			return sheet, err
		}
		if len(sheet.Rows)+len(found) > mostInFile {
			return sheet, apperr.Invalid(apperr.Field{Path: "from", Message: narrowTheFile})
		}
		for _, d := range found {
			sheet.Add(d.cells()...)
		}
		if next == "" {
			return sheet, nil
		}
		in.Cursor = next
	}
}

func (d Document) cells() []lists.Cell {
	all := []lists.Cell{}
	for _, text := range []string{
		documentKinds[d.Kind], d.Number, string(date.On(d.IssuedAt)), d.IssuerName, d.ToName, d.SchoolName, d.LeaderName,
		d.Orders, documentStates[d.State], d.Of,
	} {
		all = append(all, lists.Words(text))
	}
	return append(all, lists.Hundredths(d.Total.Pence), lists.Hundredths(d.Owed.Pence))
}
