package set

import (
	"bytes"
	"path"

	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/remittance"
)

// remittances reads the advices of a folder.
func (s *Set) remittances(folder string) error {
	sums := map[int64]bool{}
	for _, l := range s.Lines {
		sums[l.Amount.Pence] = true
	}
	return eachFile(folder, func(p Paper) error {
		a, err := readAdvice(p.Data, sums)
		if err != nil {
			return &Fault{File: p.Name, Why: err.Error()}
		}
		s.Advices = append(s.Advices, p)
		one := matching.Advice{ID: path.Base(p.Name), Sum: money.Pence(a.Sum)}
		for _, item := range a.Items {
			one.Items = append(one.Items, matching.Item{Number: item.Number, Amount: money.Pence(item.Pence)})
		}
		s.Known.Advices = append(s.Known.Advices, one)
		return nil
	})
}

// readAdvice reads amounts without a point as pence, or as pounds where only so its sum is that
// of a line.
func readAdvice(data []byte, sums map[int64]bool) (remittance.Advice, error) {
	a, err := remittance.Read(bytes.NewReader(data), 1)
	if err != nil || !a.Bare || sums[a.Sum] || !sums[a.Sum*100] {
		return a, err
	}
	return remittance.Read(bytes.NewReader(data), 100)
}
