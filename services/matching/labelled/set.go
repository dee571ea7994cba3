package labelled

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
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

// Read reads the set of a folder. Without qrels.tsv nothing is graded. A set that cannot be
// measured is an error that names the file and the line.
func Read(dir string) (Set, error) {
	s := Set{Grades: map[string]map[string]int{}}
	if err := s.readServices(filepath.Join(dir, "services.jsonl")); err != nil {
		return s, err
	}
	if err := s.readNeeds(filepath.Join(dir, "needs.jsonl")); err != nil {
		return s, err
	}
	err := s.readGrades(filepath.Join(dir, "qrels.tsv"))
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	return s, err
}

func (s *Set) readServices(path string) error {
	known := map[string]bool{}
	err := eachLine(path, func(line string) error {
		var one Service
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			return err
		}
		if err := isNew(known, one.ID); err != nil {
			return err
		}
		if len(one.Phases) == 0 {
			return fmt.Errorf("service %s has no phases", one.ID)
		}
		for _, phase := range one.Phases {
			if err := isPhase(phase); err != nil {
				return err
			}
		}
		one.Themes = fromList(one.Themes)
		s.Services = append(s.Services, one)
		return nil
	})
	if err == nil && len(s.Services) == 0 {
		return fmt.Errorf("%s holds no service", path)
	}
	return err
}

func (s *Set) readNeeds(path string) error {
	known := map[string]bool{}
	err := eachLine(path, func(line string) error {
		var one Need
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			return err
		}
		if err := errors.Join(isNew(known, one.ID), isPhase(one.Phase)); err != nil {
			return err
		}
		one.Themes = fromList(one.Themes)
		s.Needs = append(s.Needs, one)
		return nil
	})
	if err == nil && len(s.Needs) == 0 {
		return fmt.Errorf("%s holds no need", path)
	}
	return err
}

// Grades of a service for a need: 0 does not help, 3 is just what is asked for.
const (
	worst = 0
	best  = 3
)

func (s *Set) readGrades(path string) error {
	needs, services := map[string]bool{}, map[string]bool{}
	for _, n := range s.Needs {
		needs[n.ID] = true
	}
	for _, one := range s.Services {
		services[one.ID] = true
	}
	return eachLine(path, func(line string) error {
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			return fmt.Errorf("want need, service and grade, parted by tabs: %q", line)
		}
		need, service := fields[0], fields[1]
		grade, err := strconv.Atoi(fields[2])
		switch {
		case err != nil || grade < worst || grade > best:
			return fmt.Errorf("%q is no grade from %d to %d", fields[2], worst, best)
		case !needs[need]:
			return fmt.Errorf("there is no need %q", need)
		case !services[service]:
			return fmt.Errorf("there is no service %q", service)
		}
		if s.Grades[need] == nil {
			s.Grades[need] = map[string]int{}
		}
		s.Grades[need][service] = grade
		return nil
	})
}

func isNew(known map[string]bool, id string) error {
	if id == "" {
		return errors.New("an id is missing")
	}
	if known[id] {
		return fmt.Errorf("the id %q stands here twice", id)
	}
	known[id] = true
	return nil
}

func isPhase(name string) error {
	if _, known := Phase(name); !known {
		return fmt.Errorf("%q is none of the phases nursery, primary, secondary, all-through, special and 16plus", name)
	}
	return nil
}

// fromList are themes by their ids, where a set has names of them. What the list does not have
// stays: two who say the same mean the same.
func fromList(all []themes.ID) []themes.ID {
	for i, id := range all {
		if t, err := themes.Parse(string(id)); err == nil {
			all[i] = t.ID
		}
	}
	return all
}

// longest is how many bytes a line may have: a need may be a report.
const longest = 4 << 20

// eachLine reads the lines of a file that are not empty. Lines may end as Windows ends them.
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
		if line := strings.Trim(scan.Text(), " \r\ufeff"); line != "" {
			if err := read(line); err != nil {
				return fmt.Errorf("%s, line %d: %w", path, n, err)
			}
		}
	}
	if err := scan.Err(); err != nil {
		return fmt.Errorf("%s, line %d: %w", path, n+1, err)
	}
	return nil
}

// Phase is the phase that a set calls so; false if there is none.
func Phase(name string) (register.Phase, bool) {
	phase, known := map[string]register.Phase{
		"nursery": register.Nursery, "primary": register.Primary, "secondary": register.Secondary,
		"all-through": register.AllThrough, "special": register.Special, "16plus": register.Post16,
	}[name]
	return phase, known
}
