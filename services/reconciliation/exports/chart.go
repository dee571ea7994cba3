package exports

import (
	_ "embed" // charts.csv
	"encoding/csv"
	"strings"
	"sync"
)

// ChartCode is a nominal code of a chart of accounts, to choose from.
type ChartCode struct {
	Chart string `json:"-"` // "cfr", or "own" of the seller's
	Code  string `json:"code"`
	Name  string `json:"name,omitempty"`
}

// Named is something that a code can be of.
type Named struct {
	Of    string // "income:support", "bank:ID", "party:school:100001"
	Group string // a title
	Name  string
}

//go:embed charts.csv
var chartsCSV string

// Charts are the codes of the published charts that come with the program.
var Charts = sync.OnceValue(func() []ChartCode {
	r := csv.NewReader(strings.NewReader(chartsCSV))
	r.Comment = '#' // where the codes come from
	rows, err := r.ReadAll()
	if err != nil || len(rows) == 0 {
		return nil // a test reads the file
	}
	all := make([]ChartCode, 0, len(rows))
	for _, r := range rows[1:] {
		all = append(all, ChartCode{r[0], r[1], r[2]})
	}
	return all
})
