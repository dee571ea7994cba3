package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"lateral/services/reconciliation/set"
	"lateral/services/reconciliation/trial"
)

// reconciliations is "lateral reconcile".
type reconciliations struct {
	Folder string `arg:"" type:"existingdir" help:"The folder: invoices.csv, setup.csv, statements, remittances."`
	Out    string `name:"out" help:"Where the answers are written; without it, answers.csv in the folder."`
}

// Help is the text of --help below the usage.
func (reconciliations) Help() string {
	return `It lays the folder down in a store of its own, imports its statements and remittance advices as people do, lets the
program link what is sure, and writes one row for each line: what is linked without asking, and what the desk
proposes, best first. The store is removed afterwards. A folder that cannot be read is refused with file, row and
reason, and nothing is written.`
}

// Run writes the answers.
func (r *reconciliations) Run(ctx context.Context, out io.Writer) error {
	s, err := set.Read(r.Folder)
	if err != nil {
		return err
	}
	answers, err := trial.Run(ctx, &s)
	if err != nil {
		return err
	}
	name := cmp.Or(r.Out, filepath.Join(r.Folder, "answers.csv"))
	if err := writeAnswers(name, answers); err != nil {
		return err
	}
	automatic := 0
	for _, a := range answers {
		if a.Automatic {
			automatic++
		}
	}
	for _, note := range s.Notes {
		if _, err := fmt.Fprintln(out, note); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(out, "%d lines, %d linked by themselves; written to %s\n", len(answers), automatic, name)
	return err
}

// writeAnswers writes a file that is there whole, or not at all.
func writeAnswers(name string, answers []set.Answer) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".answers-*.csv")
	if err != nil {
		return err
	}
	err = cmp.Or(set.Write(file, answers), file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
