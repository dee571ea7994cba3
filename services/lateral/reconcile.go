package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"lateral/services/reconciliation/set"
)

// reconciliations is "lateral reconcile".
type reconciliations struct {
	Folder string `arg:"" type:"existingdir" help:"The folder: invoices.csv, setup.csv, statements, remittances."`
	Out    string `name:"out" help:"Where the answers are written; without it, answers.csv in the folder."`
}

// Help is the text of --help below the usage.
func (reconciliations) Help() string {
	return `It matches each line of the folder's statements with the documents, and writes one row for each line: what is linked
without asking, and what is proposed, best first. Nothing is stored.`
}

// Run writes the answers.
func (r *reconciliations) Run(out io.Writer) error {
	s, err := set.Read(r.Folder)
	if err != nil {
		return err
	}
	name := cmp.Or(r.Out, filepath.Join(r.Folder, "answers.csv"))
	file, err := os.Create(name) //nolint:gosec // the operator names the file
	if err != nil {
		return err
	}
	answers := s.Match()
	if err := cmp.Or(s.Write(file, answers), file.Close()); err != nil {
		return err
	}
	automatic := 0
	for _, a := range answers {
		if a.Automatic {
			automatic++
		}
	}
	_, err = fmt.Fprintf(out, "%d lines, %d linked by themselves; written to %s\n", len(answers), automatic, name)
	return err
}
