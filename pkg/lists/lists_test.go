package lists_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/lists"
)

func TestListsAsSpreadsheetsWriteThem(t *testing.T) {
	for name, tt := range map[string]struct {
		list string
		want [][]string
	}{
		"nothing":       {"", nil},
		"commas":        {"a,b\nc,d", [][]string{{"a", "b"}, {"c", "d"}}},
		"semicolons":    {"a;b, c\r\nd;e", [][]string{{"a", "b, c"}, {"d", "e"}}},
		"tabs":          {"a\tb\n", [][]string{{"a", "b"}}},
		"quotes":        {`"Smith, Ann",x` + "\n" + `b"c,d`, [][]string{{"Smith, Ann", "x"}, {`b"c`, "d"}}},
		"a byte order":  {"\ufeffa,b", [][]string{{"a", "b"}}},
		"empty lines":   {"\n\n a , b \n\n", [][]string{{"a", "b"}}},
		"an open quote": {`"a,b`, [][]string{{`a,b`}}},
	} {
		t.Run(name, func(t *testing.T) {
			var got [][]string
			for _, line := range lists.Read(tt.list) {
				got = append(got, line.Cells)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestALineKnowsItsPlace(t *testing.T) {
	lines := lists.Read("\nE-Mail,URN\n\nann@example.org,100001")
	head, line := lines[0], lines[1]
	if head.Number != 2 || line.Number != 4 || head.Column("email", "e-mail") != 0 || head.Column("role") != -1 {
		t.Errorf("%+v", lines)
	}
	if line.Cell(head.Column("urn")) != "100001" || line.Cell(-1) != "" || line.Cell(2) != "" {
		t.Errorf("%+v", line)
	}
	long := lists.Read(strings.Repeat("é", 300))[0]
	if got := []rune(long.Shown()); len(got) != 101 || got[100] != '…' {
		t.Errorf("%d letters are shown", len(got))
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a,b\n\"c;d")
	f.Fuzz(func(t *testing.T, list string) {
		for _, line := range lists.Read(list) {
			if line.Number < 1 || line.Text == "" || len(line.Cells) == 0 {
				t.Errorf("%q: %+v", list, line)
			}
		}
	})
}
