package audit

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/lists"
	"lateral/services/people"
)

// Limits of an export: a person opens it in a spreadsheet.
const (
	MostRows    = 5000 // rows of entries
	mostPages   = 60   // pages read, since a page may be short
	rowsOfAPage = 500
)

// Export returns the entries that the filter wants as CSV, the latest first: MostRows at
// most. If there are more, its last row says so. It reads page by page. Errors as of List.
func (s *Service) Export(ctx context.Context, actor people.Actor, f Filter) ([]byte, error) {
	list := lists.NewCSV(heads()...)
	f.Cursor, f.Limit = "", rowsOfAPage
	for pages, rows := 0, 0; ; pages++ {
		if rows >= MostRows || pages >= mostPages {
			list.Row("", "", goesOn, "", "", "", "", "")
			break
		}
		found, next, err := s.List(ctx, actor, f)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			list.Row(e.At.In(date.London()).Format("2006-01-02 15:04"), e.Who, e.Text, thingWords(e.Thing), e.Ref,
				strings.Join(e.Places, "; "), e.Origin.Device, e.Origin.Address)
		}
		rows += len(found)
		if f.Cursor = next; next == "" {
			break
		}
	}
	return list.Bytes(), nil
}
