package labelled

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lateral/services/register"
	"lateral/services/themes"
)

// Set is a labelled set.
type Set struct {
	Needs    []Need
	Services []Service
	Grades   map[string]map[string]int // by need, by service
}

// Need is what a school asks for.
type Need struct {
	ID     string      `json:"id"`
	Phase  string      `json:"phase"`
	Text   string      `json:"text"`
	Themes []themes.ID `json:"themes"`
}

// Service is what a leader offers.
type Service struct {
	ID          string      `json:"id"`
	Designation string      `json:"designation"`
	Phases      []string    `json:"phases"`
	Title       string      `json:"title"`
	Description string      `json:"description"`
	Themes      []themes.ID `json:"themes"`
}

// Read reads the set of a folder. Without qrels.tsv nothing is graded.
func Read(dir string) (Set, error) {
	var s Set
	var err error
	if s.Needs, err = lines[Need](filepath.Join(dir, "needs.jsonl")); err != nil {
		return s, err
	}
	if s.Services, err = lines[Service](filepath.Join(dir, "services.jsonl")); err != nil {
		return s, err
	}
	s.Grades, err = grades(filepath.Join(dir, "qrels.tsv"))
	return s, err
}

// longest is how many bytes a line may have: a need may be a report.
const longest = 1 << 20

func lines[T any](path string) ([]T, error) {
	var all []T
	err := eachLine(path, func(line string) error {
		var one T
		err := json.Unmarshal([]byte(line), &one)
		all = append(all, one)
		return err
	})
	return all, err
}

func eachLine(path string, read func(string) error) error {
	file, err := os.Open(path) //nolint:gosec // who measures names the folder
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	scan, n := bufio.NewScanner(file), 0
	scan.Buffer(nil, longest)
	for scan.Scan() {
		n++
		if line := strings.TrimSpace(scan.Text()); line != "" {
			if err := read(line); err != nil {
				return fmt.Errorf("%s, line %d: %w", path, n, err)
			}
		}
	}
	return scan.Err()
}

func grades(path string) (map[string]map[string]int, error) {
	all := map[string]map[string]int{}
	err := eachLine(path, func(line string) error {
		var need, service string
		var grade int
		if _, err := fmt.Sscan(line, &need, &service, &grade); err != nil {
			return fmt.Errorf("want need, service, grade: %w", err)
		}
		if all[need] == nil {
			all[need] = map[string]int{}
		}
		all[need][service] = grade
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	return all, err
}

// Phase is the phase that a set calls so; false if there is none.
func Phase(name string) (register.Phase, bool) {
	phase, known := map[string]register.Phase{
		"nursery": register.Nursery, "primary": register.Primary, "secondary": register.Secondary,
		"all-through": register.AllThrough, "special": register.Special, "16plus": register.Post16,
	}[name]
	return phase, known
}
