package set

import (
	"errors"
	"io/fs"
	"os"
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

// readFile is a file of a folder; nil where it is not there.
func readFile(name string) ([]byte, error) {
	data, err := os.ReadFile(name) //nolint:gosec // the operator names the folder
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}
