;;; -*- lexical-binding: t -*-
(require 'cl-lib)

(cl-defstruct registry-record name id weight tags)
(defvar registry-table nil)

(defun registry-build ()
  (setq registry-table (make-hash-table :test 'equal :size 100000))
  (dotimes (i 100000)
    (puthash (format "key%d" i)
             (make-registry-record :name (format "name%d" i) :id i :weight (* i 0.5)
                                   :tags (vector (format "a%d" (% i 100)) (format "b%d" i)))
             registry-table)))

(defun registry-hello () (princ "Hello, World!\n"))

(defun registry-look-up ()
  (princ (registry-record-name (gethash "key77777" registry-table)))
  (princ "\n"))

(defun registry-dump (file)
  "Dump to FILE. Natively compiled units must be named relative to the program first, as when Emacs itself is built."
  (when (fboundp 'native-comp-unit-set-file)
    (let (units)
      (mapatoms
       (lambda (symbol)
         (let ((function (symbol-function symbol)))
           (when (and (subrp function) (subr-native-elisp-p function))
             (cl-pushnew (subr-native-comp-unit function) units :test #'eq)))))
      (dolist (unit units)
        (let ((name (native-comp-unit-file unit)))
          (when (stringp name)
            (let ((relative (file-relative-name name invocation-directory)))
              (native-comp-unit-set-file unit (cons relative relative))))))))
  (dump-emacs-portable file))
