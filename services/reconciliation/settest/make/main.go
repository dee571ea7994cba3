// Command make writes the labelled sets:
//
//	go run ./services/reconciliation/settest/make ../shared/data services/reconciliation/testdata
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"lateral/services/reconciliation/settest"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: make DATA INTO")
	}
	sets, err := settest.Make(args[0])
	if err != nil {
		return err
	}
	for name, files := range sets {
		folder := filepath.Join(args[1], name)
		if err := os.RemoveAll(folder); err != nil { //nolint:gosec // who makes the set names the folder
			return err
		}
		for file, bytes := range files {
			at := filepath.Join(folder, file)
			if err := os.MkdirAll(filepath.Dir(at), 0o750); err != nil { //nolint:gosec // as above
				return err
			}
			if err := os.WriteFile(at, bytes, 0o644); err != nil { //nolint:gosec // everybody may read it
				return err
			}
		}
	}
	return nil
}
