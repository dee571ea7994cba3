package labelled_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/matching/labelled"
	"lateral/services/themes"
)

const (
	service = `{"id":"s1","designation":"Wizard","phases":["primary","16plus"],"title":"Maths","description":"Sums."}`
	need    = `{"id":"n1","phase":"16plus","text":"Sums are hard."}`
)

// folder is a set's folder with those files.
func folder(t *testing.T, services, needs, grades string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"services.jsonl": services, "needs.jsonl": needs, "qrels.tsv": grades} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestASetIsReadAsItStands(t *testing.T) {
	want := labelled.Set{
		Services: []labelled.Service{{ID: "s1", Designation: "Wizard", Phases: []string{"primary", "16plus"},
			Title: "Maths", Description: "Sums."}},
		Needs:  []labelled.Need{{ID: "n1", Phase: "16plus", Text: "Sums are hard."}},
		Grades: map[string]map[string]int{"n1": {"s1": 3}},
	}
	for name, dir := range map[string]string{
		"as a rule":    folder(t, service+"\n", need+"\n", "n1\ts1\t3\n"),
		"of Windows":   folder(t, "\ufeff"+service+"\r\n", need+"\r\n\r\n", "n1\ts1\t3\r\n"),
		"no last line": folder(t, service, need, "n1\ts1\t3"),
	} {
		got, err := labelled.Read(dir)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestASetMayBeWithoutGrades(t *testing.T) {
	dir := folder(t, service, need, "")
	if err := os.Remove(filepath.Join(dir, "qrels.tsv")); err != nil {
		t.Fatal(err)
	}
	got, err := labelled.Read(dir)
	if err != nil || len(got.Grades) != 0 {
		t.Error(got.Grades, err)
	}
}

func TestThemesOfASetMayBeNames(t *testing.T) {
	themed := strings.Replace(need, `"id"`, `"themes":["Mathematics","phonics","alchemy"],"id"`, 1)
	got, err := labelled.Read(folder(t, service, themed, ""))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]themes.ID{"mathematics", "phonics", "alchemy"}, got.Needs[0].Themes); diff != "" {
		t.Error(diff)
	}
}

func TestABadSetSaysWhereItIsBad(t *testing.T) {
	for name, c := range map[string]struct{ services, needs, grades, want string }{
		"no JSON":             {service + "\n{", need, "", "services.jsonl, line 2"},
		"a number as an id":   {strings.Replace(service, `"s1"`, "1", 1), need, "", "services.jsonl, line 1"},
		"no id":               {strings.Replace(service, "s1", "", 1), need, "", "services.jsonl, line 1: an id is missing"},
		"an id twice":         {service + "\n\n" + service, need, "", `services.jsonl, line 3: the id "s1" stands here twice`},
		"no phases":           {strings.Replace(service, `"primary","16plus"`, "", 1), need, "", "line 1: service s1 has no phases"},
		"another phase":       {strings.Replace(service, "primary", "middle", 1), need, "", `services.jsonl, line 1: "middle"`},
		"no service":          {"\n", need, "", "services.jsonl holds no service"},
		"no need":             {service, "", "", "needs.jsonl holds no need"},
		"a need of no phase":  {service, `{"id":"n1","text":"x"}`, "", `needs.jsonl, line 1: ""`},
		"a need twice":        {service, need + "\n" + need, "", `needs.jsonl, line 2: the id "n1"`},
		"an unknown need":     {service, need, "n1\ts1\t1\nn2\ts1\t1", `qrels.tsv, line 2: there is no need "n2"`},
		"an unknown service":  {service, need, "n1\ts2\t1", `qrels.tsv, line 1: there is no service "s2"`},
		"another grade":       {service, need, "n1\ts1\t4", `qrels.tsv, line 1: "4" is no grade`},
		"a word as a grade":   {service, need, "n1\ts1\tbest", `qrels.tsv, line 1: "best" is no grade`},
		"spaces and not tabs": {service, need, "n1 s1 3", "qrels.tsv, line 1: want need, service and grade"},
	} {
		_, err := labelled.Read(folder(t, c.services, c.needs, c.grades))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := labelled.Read(t.TempDir()); err == nil || !strings.Contains(err.Error(), "services.jsonl") {
		t.Error("an empty folder:", err)
	}
}
