package set

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"lateral/pkg/bankfile"
	"lateral/services/reconciliation/matching"
)

// statements reads the bank files of a folder. Lines that come in several files count once.
func (s *Set) statements(folder string) error {
	known, ordinals := map[string]bool{}, map[string]int{}
	return eachFile(folder, func(p Paper) error {
		file, err := readBank(p)
		if err != nil {
			return &Fault{File: p.Name, Why: err.Error()}
		}
		s.Files = append(s.Files, file)
		for _, one := range file.Read.Statements {
			for i, key := range bankfile.Keys(one.Account.Label(), one.Lines) {
				if known[key] {
					continue
				}
				known[key] = true
				s.line(one.Lines[i], ordinals)
			}
		}
		return nil
	})
}

// readBank reads a file. Where days and months can be read in both orders, British banks write
// the day first.
func readBank(p Paper) (File, error) {
	f := File{Paper: p}
	var err error
	f.Read, err = bankfile.Read(bytes.NewReader(p.Data), f.Options)
	var asked *bankfile.Ambiguous
	if errors.As(err, &asked) {
		f.Options = bankfile.Options{Order: "dmy", Decimal: "."}
		f.Read, err = bankfile.Read(bytes.NewReader(p.Data), f.Options)
	}
	return f, err
}

func (s *Set) line(l bankfile.Line, ordinals map[string]int) {
	one := Line{Printed: Printed(l.Name, l.Text), Line: matching.Line{
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

// Printed is the text by which answers name a line: the name before a text that does not hold it.
func Printed(name, text string) string {
	if name == "" || strings.Contains(text, name) {
		return text
	}
	return strings.TrimSpace(name + " " + text)
}

// eachFile calls fn for the files of a folder, by name; one that is not there has none.
func eachFile(folder string, fn func(Paper) error) error {
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
		data, err := readFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		if err := fn(Paper{path.Join(filepath.Base(folder), e.Name()), data}); err != nil {
			return err
		}
	}
	return nil
}
