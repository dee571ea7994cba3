package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/alecthomas/kong"
)

// File reads a settings file: a JSON object in which every key is a known flag. It is a
// [kong.ConfigurationLoader].
func File(r io.Reader) (kong.Resolver, error) {
	f := settingsFile{name: "the settings file", values: map[string]any{}}
	if file, ok := r.(interface{ Name() string }); ok {
		f.name = file.Name()
	}
	if err := json.NewDecoder(r).Decode(&f.values); err != nil {
		return nil, fmt.Errorf("%s is no JSON object: %w", f.name, err)
	}
	return f, nil
}

type settingsFile struct {
	name   string
	values map[string]any
}

// Validate implements kong.Resolver: it names all unknown keys, and all values of a wrong
// type.
func (f settingsFile) Validate(app *kong.Application) error {
	known := map[string]*kong.Flag{}
	for _, flags := range app.AllFlags(false) {
		for _, flag := range flags {
			known[flag.Name] = flag
		}
	}
	var problems []error
	for _, key := range slices.Sorted(maps.Keys(f.values)) {
		switch flag, found := known[key]; {
		case !found:
			problems = append(problems, fmt.Errorf("%s: there is no setting %q", f.name, key))
		case !fits(flag, f.values[key]):
			problems = append(problems, fmt.Errorf("%s: %q is %s", f.name, key, kindOf(flag)))
		}
	}
	return errors.Join(problems...)
}

// Resolve implements kong.Resolver. It gives way to the environment, which kong would
// overrule. It leaves values of a wrong type to Validate, which reports them with the other
// errors.
func (f settingsFile) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	if slices.ContainsFunc(flag.Envs, isSet) {
		return nil, nil
	}
	if value := f.values[flag.Name]; fits(flag, value) {
		return value, nil
	}
	return nil, nil
}

func isSet(variable string) bool {
	_, set := os.LookupEnv(variable)
	return set
}

func fits(flag *kong.Flag, value any) bool {
	_, text := value.(string)
	_, truth := value.(bool)
	return flag.IsBool() && truth || !flag.IsBool() && text
}

func kindOf(flag *kong.Flag) string {
	if flag.IsBool() {
		return "true or false"
	}
	return "a text, in quotes"
}
