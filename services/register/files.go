package register

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"lateral/pkg/apperr"
)

// Files are the files of the register that an operator imports, and how.
type Files struct {
	Register string // the name of the download
	Links    string // the name of the links file, or ""
	Partial  bool   // take a file that was cut off as far as it goes
	Older    bool   // take a download that sets schools back
}

// Judged are files that were read to their end. The caller closes them.
type Judged struct {
	files    Files
	file     *os.File // the download's, which is read a second time when it is taken
	download Download
	links    Links
}

// Judge reads the files to their end, and changes nothing. Its errors name the file, and what
// the operator can do.
func (f Files) Judge() (*Judged, error) {
	file, err := os.Open(f.Register)
	if err != nil {
		return nil, err
	}
	j := &Judged{files: f, file: file}
	j.download, err = judged(file, reading(f.Partial, ReadDownload, ReadPart))
	if err == nil && f.Links != "" {
		j.links, err = readFile(f.Links, reading(f.Partial, ReadLinks, ReadPartOfLinks))
	}
	if err != nil {
		_ = file.Close() // only read
		return nil, err
	}
	return j, nil
}

// Close closes the download.
func (j *Judged) Close() error { return j.file.Close() }

// Import brings the schools up to date with the files, then their successors. It prints
// progress and a summary of each, as Shown does.
func (j *Judged) Import(ctx context.Context, s *Service, out io.Writer, terminal bool) error {
	if err := j.take(ctx, s, out, terminal); err != nil {
		return err
	}
	if j.files.Links == "" {
		return nil
	}
	report, err := s.ApplyLinks(ctx, j.links, Shown(out, "successors", terminal))
	if err == nil {
		report.Print(out, "successors", terminal)
	}
	return err
}

func (j *Judged) take(ctx context.Context, s *Service, out io.Writer, terminal bool) error {
	take := s.Apply
	if j.files.Older {
		take = s.ApplyOlder
	}
	report, err := take(ctx, j.download, Shown(out, "schools", terminal))
	var refused *apperr.Error
	if errors.As(err, &refused) && refused.Code == CodeOlder {
		return fmt.Errorf("%s: %s\nImport the newest download, or add --older to take this one all the same",
			j.files.Register, refused.Message)
	}
	if err == nil {
		report.Print(out, "schools", terminal)
	}
	return err
}

// reading chooses how to read a file.
func reading[T any](partial bool, all, part func(io.Reader) (T, error)) func(io.Reader) (T, error) {
	if partial {
		return part
	}
	return all
}

// readFile reads a file to its end, and closes it.
func readFile[T any](name string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	file, err := os.Open(name) //nolint:gosec // the operator names the file
	if err != nil {
		return none, err
	}
	defer file.Close() //nolint:errcheck // only read
	return judged(file, read)
}

// judged reads a file; its errors name the file.
func judged[T any](file *os.File, read func(io.Reader) (T, error)) (T, error) {
	var none T
	content, err := read(file)
	var refused *apperr.Error
	if errors.As(err, &refused) && refused.Code == CodeCutOff {
		return none, fmt.Errorf("%s: %s\nDownload it again, or add --partial to take what is there", file.Name(),
			refused.Message)
	}
	if err != nil {
		return none, fmt.Errorf("%s: %s", file.Name(), apperr.Plain(err))
	}
	return content, nil
}
