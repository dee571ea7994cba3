package set

import (
	"path/filepath"
)

// Read reads a folder. Its errors are ErrEmpty, a *Fault, or whatever reading fails with.
func Read(folder string) (Set, error) {
	s := Set{numbers: map[string]string{}}
	if err := s.documents(filepath.Join(folder, "invoices.csv")); err != nil {
		return s, err
	}
	if err := s.setup(filepath.Join(folder, "setup.csv")); err != nil {
		return s, err
	}
	if err := s.statements(filepath.Join(folder, "statements")); err != nil {
		return s, err
	}
	if len(s.Lines) == 0 {
		return s, ErrEmpty
	}
	err := s.remittances(filepath.Join(folder, "remittances"))
	return s, err
}
