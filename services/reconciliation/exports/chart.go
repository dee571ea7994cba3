package exports

import (
	_ "embed" // charts.csv
	"encoding/csv"
	"strings"
	"sync"
)

// ChartCode is a nominal code of a published chart of accounts, to choose from.
type ChartCode struct {
	Chart string // "cfr"
	Code  string
	Name  string
}

//go:embed charts.csv
var chartsCSV string

// Charts are the codes of the published charts that come with the program.
var Charts = sync.OnceValue(func() []ChartCode {
	rows, err := csv.NewReader(strings.NewReader(chartsCSV)).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil // a test reads the file
	}
	all := make([]ChartCode, 0, len(rows))
	for _, r := range rows[1:] {
		all = append(all, ChartCode{r[0], r[1], r[2]})
	}
	return all
})
