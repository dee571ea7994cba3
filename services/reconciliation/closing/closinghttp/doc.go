// Package closinghttp decodes, calls and encodes for the operations of closing.
package closinghttp
