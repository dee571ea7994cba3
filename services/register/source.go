package register

import (
	"errors"
	"io"
	"os"
	"strconv"
)

// source is a file that is read twice: first to judge it, then to take it.
type source struct {
	file  io.ReadSeeker
	start int64
	part  bool // the file may have been cut off
}

// newSource keeps the file, or a copy if it can be read only once.
func newSource(file io.Reader, part bool) (source, error) {
	again, ok := file.(io.ReadSeeker)
	if !ok {
		var err error
		if again, err = copied(file); err != nil {
			return source{}, err
		}
	}
	start, err := again.Seek(0, io.SeekCurrent)
	return source{again, start, part}, err
}

// copied is a nameless copy of a file, which disappears with the program.
func copied(file io.Reader) (io.ReadSeeker, error) {
	to, err := os.CreateTemp("", "register-")
	if err != nil {
		return nil, err
	}
	_ = os.Remove(to.Name()) // if open files cannot be removed, it stays until the folder is cleared
	if _, err := io.Copy(to, io.LimitReader(file, maxFile+1)); err != nil {
		return nil, errors.Join(err, to.Close())
	}
	_, err = to.Seek(0, io.SeekStart)
	return to, err
}

// read reads the file from its beginning, hands on the rows that are schools, each once,
// and notes the others. It ends at the first error of took.
func (s source) read(c *columns, report *Report, took func(numbered) error) error {
	if _, err := s.file.Seek(s.start, io.SeekStart); err != nil {
		return err
	}
	var seen urns
	var failed error
	each := func(r row) {
		if failed != nil {
			return
		}
		c.find(r)
		urn, entry, err := parseEntry(r, c)
		switch {
		case errors.Is(err, errLeftOut):
			report.LeftOut++
		case err != nil:
			report.refuse(r.line, err.Error())
		case !seen.add(urn):
			report.refuse(r.line, urnIsTwice(string(urn)))
		default:
			failed = took(numbered{r.line, urn, entry, r.get(colPhase)})
		}
	}
	err := sheet{requiredColumns, s.part, each, report.refuse, report.note}.read(s.file)
	if failed != nil {
		return failed
	}
	return err
}

// urns is a set of numbers of up to seven digits, one bit each.
type urns []uint64

// add says whether the number is new.
func (u *urns) add(urn URN) bool {
	if *u == nil {
		*u = make(urns, 10_000_000/64+1)
	}
	n, err := strconv.Atoi(string(urn))
	if err != nil || n < 0 || n >= 10_000_000 { // ParseURN has checked it
		return false
	}
	word, bit := &(*u)[n/64], uint64(1)<<(n%64)
	isNew := *word&bit == 0
	*word |= bit
	return isNew
}
