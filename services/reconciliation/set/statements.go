package set

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lateral/pkg/bankfile"
	"lateral/services/reconciliation/matching"
)

// statements reads the bank files of a folder. Lines that come in several files count once.
func (s *Set) statements(folder string) error {
	known, ordinals := map[string]bool{}, map[string]int{}
	return eachFile(folder, func(name string) error {
		file, err := readBank(name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, one := range file.Statements {
			for i, key := range bankfile.Keys(one.Account.Label(), one.Lines) {
				if known[key] {
					continue
				}
				known[key] = true
				s.add(one.Lines[i], ordinals)
			}
		}
		return nil
	})
}

// readBank reads a file. Where days and months can be read in both orders, British banks write
// the day first.
func readBank(name string) (bankfile.File, error) {
	in, err := os.Open(name) //nolint:gosec // the operator names the folder
	if err != nil {
		return bankfile.File{}, err
	}
	defer in.Close() //nolint:errcheck // only read
	file, err := bankfile.Read(in, bankfile.Options{})
	var asked *bankfile.Ambiguous
	if errors.As(err, &asked) {
		return bankfile.Read(in, bankfile.Options{Order: "dmy", Decimal: "."})
	}
	return file, err
}

func (s *Set) add(l bankfile.Line, ordinals map[string]int) {
	one := Line{Printed: with(l.Name, l.Text), Line: matching.Line{
		Date: l.Booked, Amount: l.Amount, Name: l.Name, Reversal: l.Reversal,
	}}
	one.Text = one.Printed
	if l.Reference != "" && !strings.Contains(one.Text, l.Reference) {
		one.Text += " " + l.Reference
	}
	key := fmt.Sprintf("%s|%d|%s", l.Booked, l.Amount.Pence, one.Printed)
	ordinals[key]++
	one.Ordinal = ordinals[key]
	one.ID = fmt.Sprintf("%06d", len(s.Lines))
	s.Lines = append(s.Lines, one)
}

// with puts a name before a text that does not hold it.
func with(name, text string) string {
	if name == "" || strings.Contains(text, name) {
		return text
	}
	return strings.TrimSpace(name + " " + text)
}

// eachFile calls fn for the files of a folder, by name; one that is not there has none.
func eachFile(folder string, fn func(name string) error) error {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if err := fn(filepath.Join(folder, e.Name())); err != nil {
			return err
		}
	}
	return nil
}
