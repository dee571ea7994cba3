package finding_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/money"
	"lateral/pkg/search"
	"lateral/services/finding"
)

// Search answers, unless it is down.
func (b *breakable) Search(ctx context.Context, index string, q search.Query) (search.Result, error) {
	if b.down {
		return search.Result{}, search.ErrUnavailable
	}
	return b.Engine.Search(ctx, index, q)
}

// Without the engine memory answers, without counts, and the answer says so.
func TestWithoutTheEngine(t *testing.T) {
	w := newWorld(t)
	dear := called("Dear", offer())
	dear.DayRate = money.Pounds(700)
	w.offered(far, dear)
	w.offered(near, called("Near", offer()))
	w.broken.down = true
	for name, tt := range map[string]struct {
		query finding.Query
		want  []string
	}{
		"words":             {finding.Query{Text: "dear"}, []string{"Dear"}},
		"a typing error":    {finding.Query{Text: "blendng", Order: finding.Price}, []string{"Near", "Dear"}},
		"what nobody says":  {finding.Query{Text: "trombone"}, nil},
		"a leader's name":   {finding.Query{Text: w.leaderAt(near).Name}, []string{"Near"}},
		"a town":            {finding.Query{Text: "Fareham"}, []string{"Near"}},
		"prices":            {finding.Query{MaxDayRate: 40000}, []string{"Near"}},
		"a distance":        {finding.Query{URN: here, WithinKM: 20}, []string{"Near"}},
		"the nearest first": {finding.Query{URN: here, Order: finding.Nearest}, []string{"Near", "Dear"}},
		"a partnership": {finding.Query{Partnerships: []string{w.partnership.ID}, Order: finding.Price},
			[]string{"Near", "Dear"}},
		"another one":   {finding.Query{Partnerships: []string{"partnership_none"}}, nil},
		"another theme": {finding.Query{Themes: themesOf("governance")}, nil},
	} {
		f := w.find(tt.query)
		if diff := cmp.Diff(tt.want, titles(f)); diff != "" || !f.Degraded {
			t.Errorf("%s: %v, degraded %v", name, diff, f.Degraded)
		}
	}
}
