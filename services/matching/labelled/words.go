package labelled

import (
	"fmt"
	"io"
	"text/tabwriter"
)

func (f Figure) String() string { return fmt.Sprintf("%.3f (%.2f-%.2f)", f.Mean, f.Low, f.High) }

// Row is a run with its name.
type Row struct {
	Name string
	Run  Run
}

// Print writes a table of figures, a line for each run.
func (s Set) Print(to io.Writer, of func(Need) bool, rows ...Row) error {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "order\tneeds\tnDCG@10 (95 %)\trecall@20\tsuccess@3\twithout an answer")
	for _, row := range rows {
		f := s.Measure(row.Run, of)
		_, _ = fmt.Fprintf(w, "%s\t%d\t%v\t%v\t%v\t%d\n", row.Name, f.Needs, f.NDCG, f.Recall, f.Success, f.Silence)
	}
	return w.Flush()
}
