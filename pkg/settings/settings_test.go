package settings_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"lateral/pkg/settings"
)

type options struct {
	File  kong.ConfigFlag `name:"config"`
	Speed string          `name:"speed" env:"TESTED_SPEED" default:"slow"`
	Loud  bool            `name:"loud" env:"TESTED_LOUD"`
	Key   string          `name:"key" env:"TESTED_KEY"`
}

var tested = settings.Program{Name: "tested", Prefix: "TESTED_", Others: []string{"TESTED_BY_"}}

func parser(t *testing.T, o *options) *kong.Kong {
	t.Helper()
	p, err := kong.New(o, kong.Name("tested"), kong.Configuration(settings.File))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTheStrongerSettingWins(t *testing.T) {
	file := write(t, `{"speed": "of the file", "loud": true}`)
	for _, tt := range []struct {
		name, variable, want string
		args                 []string
	}{
		{"default", "", "slow", nil},
		{"file", "", "of the file", []string{"--config", file}},
		{"environment", "of the environment", "of the environment", []string{"--config", file}},
		{"flag", "of the environment", "fast", []string{"--config", file, "--speed", "fast"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.variable != "" {
				t.Setenv("TESTED_SPEED", tt.variable)
			}
			var o options
			if _, err := parser(t, &o).Parse(tt.args); err != nil || o.Speed != tt.want {
				t.Errorf("speed is %q, want %q: %v", o.Speed, tt.want, err)
			}
		})
	}
}

func tells(t *testing.T, err error, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%v does not say %q", err, part)
		}
	}
}

func TestAllThatIsWrongInAFileIsToldAtOnce(t *testing.T) {
	file := write(t, `{"speed": 5, "loud": "yes", "colour": "blue"}`)
	_, err := parser(t, &options{}).Parse([]string{"--config", file})
	tells(t, err, file, `no setting "colour"`, `"speed" is a text, in quotes`, `"loud" is true or false`)
	_, err = parser(t, &options{}).Parse([]string{"--config", write(t, "speed: 5")})
	tells(t, err, "is no JSON object")
}

func TestTheEnvironmentHasOnlySettings(t *testing.T) {
	p := parser(t, &options{})
	err := tested.Environment(p,
		[]string{"HOME=/root", "TESTED_SPEED=fast", "TESTED_BY_ANN=1", "TESTED_COLOUR=blue", "TESTED_KEY=k",
			"TESTED_KEY_FILE=/k", "TESTED_SPEED_FILES=1"})
	tells(t, err, "TESTED_COLOUR, which is no setting: \"tested --help\"", "both TESTED_KEY and TESTED_KEY_FILE",
		"TESTED_SPEED_FILES")
	if strings.Contains(err.Error(), "TESTED_BY_") {
		t.Errorf("%v: it is no setting, and known", err)
	}
	tells(t, tested.Environment(p, []string{"TESTED_KEY_FILE=/nowhere/at/all"}), "TESTED_KEY_FILE: open /nowhere")
}

func TestASecretIsReadFromItsFile(t *testing.T) {
	t.Setenv("TESTED_KEY", "")
	var o options
	p := parser(t, &o)
	if err := tested.Environment(p, []string{"TESTED_KEY_FILE=" + write(t, " secret\n")}); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Parse(nil); err != nil || o.Key != "secret" {
		t.Errorf("the key is %q: %v", o.Key, err)
	}
}

func TestAWrongCommandLineIsToldWhereToRead(t *testing.T) {
	_, err := parser(t, &options{}).Parse([]string{"--fast"})
	if usage, wrong := tested.Usage(err); !wrong || usage != "tested --help" {
		t.Errorf("%q, %t", usage, wrong)
	}
	if _, wrong := tested.Usage(os.ErrNotExist); wrong {
		t.Error("another error has nothing to do with the command line")
	}
	if got := tested.Setting("mail-from"); got != "--mail-from (TESTED_MAIL_FROM)" {
		t.Errorf("got %q", got)
	}
}
