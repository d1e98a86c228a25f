;;; The language beyond its eight special forms, in itself.
;;; All of this runs at publish. An app starts with what it has made.

;; Macros, without any: this makes the one that makes the others.

(define defmacro
  (macro (name parameters &rest body)
    (list 'define name (cons 'macro (cons parameters body)))))

(defmacro defun (name parameters &rest body)
  (list 'define name (cons 'lambda (cons parameters body))))

(defun not (x) (null x))
(defun cadr (x) (car (cdr x)))
(defun cddr (x) (cdr (cdr x)))
(defun caar (x) (car (car x)))

(defun reverse-onto (items end)
  (if (null items) end
    (reverse-onto (cdr items) (cons (car items) end))))

(defun reverse (items) (reverse-onto items nil))
(defun append (first second) (reverse-onto (reverse first) second))

(defun mapcar-onto (f items done)
  (if (null items) (reverse done)
    (mapcar-onto f (cdr items) (cons (f (car items)) done))))
(defun mapcar (f items) (mapcar-onto f items nil))

;; `(a ,b ,@c)

(defun quasi (form)
  (if (not (consp form)) (list 'quote form)
    (if (eq (car form) 'unquote) (cadr form)
      (if (if (consp (car form)) (eq (caar form) 'unquote-splicing) nil)
          (list 'append (cadr (car form)) (quasi (cdr form)))
        (list 'cons (quasi (car form)) (quasi (cdr form)))))))

;; A macro must return a list, and so does this one.
(defmacro quasiquote (form) (list 'progn (quasi form)))

;; Control.

(defmacro let (bindings &rest body)
  `((lambda ,(mapcar car bindings) ,@body) ,@(mapcar cadr bindings)))

(defmacro let* (bindings &rest body)
  (if (null bindings) `(progn ,@body)
    `(let (,(car bindings)) (let* ,(cdr bindings) ,@body))))

(defmacro when (test &rest body) `(if ,test (progn ,@body)))
(defmacro unless (test &rest body) `(if ,test nil ,@body))

(defmacro cond (&rest clauses)
  (if (null clauses) '(progn nil)
    `(if ,(caar clauses) (progn ,@(cdr (car clauses))) (cond ,@(cdr clauses)))))

(defmacro and (&rest tests)
  (if (null tests) '(progn t)
    (if (null (cdr tests)) `(progn ,(car tests))
      `(if ,(car tests) (and ,@(cdr tests))))))

(defmacro or (&rest tests)
  (if (null tests) '(progn nil)
    (let ((value (gensym)))
      `(let ((,value ,(car tests))) (if ,value ,value (or ,@(cdr tests)))))))

(defmacro dolist (binding &rest body)
  (let ((rest (gensym)))
    `(let ((,rest ,(cadr binding)))
       (while ,rest
         (let ((,(car binding) (car ,rest))) ,@body)
         (setq ,rest (cdr ,rest))))))

(defmacro dotimes (binding &rest body)
  (let ((end (gensym)))
    `(let ((,(car binding) 0) (,end ,(cadr binding)))
       (while (< ,(car binding) ,end)
         ,@body
         (setq ,(car binding) (+ ,(car binding) 1))))))

(defmacro push (item place) `(setq ,place (cons ,item ,place)))

;; Lists.

(defun reduce (f start items)
  (dolist (item items) (setq start (f start item)))
  start)

(defun length (items) (reduce (lambda (count item) (+ count 1)) 0 items))
(defun sum (items) (reduce + 0 items))
(defun max (a b) (if (< a b) b a))
(defun min (a b) (if (< a b) a b))
(defun abs (n) (if (< n 0) (- n) n))

(defun filter (test items)
  (let ((found nil))
    (dolist (item items) (when (test item) (push item found)))
    (reverse found)))

(defun range (from to)
  (let ((items nil))
    (while (< from to)
      (setq to (- to 1))
      (push to items))
    items))

(defun nth (n items)
  (dotimes (i n) (setq items (cdr items)))
  (car items))

(defun take (n items)
  (if (or (= n 0) (null items)) nil
    (cons (car items) (take (- n 1) (cdr items)))))

(defun drop (n items)
  (if (or (= n 0) (null items)) items (drop (- n 1) (cdr items))))

(defun member (item items)
  (cond ((null items) nil)
        ((equal item (car items)) items)
        (t (member item (cdr items)))))

(defun assoc (key entries)
  (cond ((null entries) nil)
        ((equal key (caar entries)) (car entries))
        (t (assoc key (cdr entries)))))

(defun merge (before a b)
  (let ((merged nil))
    (while (and a b)
      (if (before (car b) (car a))
          (progn (push (car b) merged) (setq b (cdr b)))
        (push (car a) merged)
        (setq a (cdr a))))
    (reverse-onto merged (or a b))))

(defun sort (items before)
  (let ((count (length items)))
    (if (< count 2) items
      (merge before
             (sort (take (/ count 2) items) before)
             (sort (drop (/ count 2) items) before)))))

;; Functions.

(defun compose (f g) (lambda (x) (f (g x))))
(defun curry (f x) (lambda (y) (f x y)))

(defun join (texts between)
  (if (null texts) ""
    (reduce (lambda (all text) (concat all between text)) (car texts) (cdr texts))))

;; Numbers. The table is large enough to factor all numbers up to 10^8 or so.

(define primes nil)

(defun divisible-by-any (n candidates)
  (while (and candidates
              (<= (* (car candidates) (car candidates)) n)
              (not (= 0 (mod n (car candidates)))))
    (setq candidates (cdr candidates)))
  (and candidates (<= (* (car candidates) (car candidates)) n)))

(let* ((first (list 2)) (last first))
  (setq primes first)
  (dolist (n (range 3 10000))
    (unless (divisible-by-any n primes)
      (setcdr last (list n))
      (setq last (cdr last)))))

(defun factor (n)
  (let ((factors nil) (candidates primes))
    (while (and candidates (<= (* (car candidates) (car candidates)) n))
      (if (= 0 (mod n (car candidates)))
          (progn (push (car candidates) factors)
                 (setq n (/ n (car candidates))))
        (setq candidates (cdr candidates))))
    (reverse (if (> n 1) (cons n factors) factors))))

(defun primep (n) (and (> n 1) (equal (factor n) (list n))))

(define memo nil)

(defun fib (n)
  (let ((known (assoc n memo)))
    (if known (cdr known)
      (let ((value (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))
        (push (cons n value) memo)
        value))))

;; The language checks itself when it is dumped.

(defmacro check (form expected)
  `(unless (equal ,form ,expected)
     (error (concat "the prelude is wrong: " (print-to-string ',form)))))

(check (reverse '(1 2 3)) '(3 2 1))
(check `(1 ,(+ 1 1) ,@(list 3 4) 5) '(1 2 3 4 5))
(check (let* ((a 1) (b (+ a 1))) (list a b)) '(1 2))
(check (cond ((= 1 2) 'no) (t 'yes)) 'yes)
(check (list (and 1 2) (and 1 nil) (or nil 3) (or nil nil)) '(2 nil 3 nil))
(check (sort '(3 1 4 1 5 9 2 6 5 3 5) <) '(1 1 2 3 3 4 5 5 5 6 9))
(check (filter primep (range 0 30)) '(2 3 5 7 11 13 17 19 23 29))
(check (factor 1001) '(7 11 13))
(check (assoc 'b '((a . 1) (b . 2))) '(b . 2))
(check (join (mapcar number-to-string (range 0 4)) "-") "0-1-2-3")
(check (fib 80) 23416728348467685)
(check ((compose (curry + 1) abs) -4) 5)
