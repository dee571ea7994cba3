package set

import (
	"fmt"
	"os"
	"path/filepath"

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
	return eachFile(folder, func(name string) error {
		a, err := readAdvice(name, sums)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		one := matching.Advice{ID: filepath.Base(name), Sum: money.Pence(a.Sum)}
		for _, item := range a.Items {
			one.Items = append(one.Items, matching.Item{Number: item.Number, Amount: money.Pence(item.Pence)})
		}
		s.Known.Advices = append(s.Known.Advices, one)
		return nil
	})
}

// readAdvice reads amounts without a point as pence, or as pounds where only so its sum is that
// of a line.
func readAdvice(name string, sums map[int64]bool) (remittance.Advice, error) {
	in, err := os.Open(name) //nolint:gosec // the operator names the folder
	if err != nil {
		return remittance.Advice{}, err
	}
	defer in.Close() //nolint:errcheck // only read
	a, err := remittance.Read(in, 1)
	if err != nil || !a.Bare || sums[a.Sum] || !sums[a.Sum*100] {
		return a, err
	}
	if _, err := in.Seek(0, 0); err != nil {
		return a, err
	}
	return remittance.Read(in, 100)
}
