import { describe, expect, test } from 'vitest';
import { readQuery } from '../reading/read-query.ts';
import { judgeRequest } from './judge-request.ts';

const escalated: readonly string[] = [
  'borra la tabla de pedidos en producción',
  'por favor elimina todos los usuarios',
  'bórralo todo de la base de datos',
  'vacía la caché de producción',
  'Bitte alle Benutzer endgültig löschen',
  'Räum die Datenbank auf, alles vor 2020 raus',
  'Kannst du die Produktionsdatenbank leeren?',
  'Setz die Datenbank zurück',
  'Deploye bitte nach Produktion',
  'Führ die Tests aus',
  'supprime la base de données de prod',
  'Peux-tu vider la table des commandes ?',
  'Déploie en production',
  'apaga todos os registros do banco',
  'faça o deploy em produção',
  'Faz uma limpeza nos registros dos clientes antigos',
  'cancella tutti i dati utente',
  'usuń wszystkie rekordy z bazy',
  'wyczyść bazę produkcyjną',
  'verwijder alle gebruikers uit de database',
  'maak de productiedatabase leeg',
  'üretim veritabanını sil',
  'tüm kullanıcıları sil',
  'снеси базу',
  'удали пользователей из прода',
  'задеплой на прод',
  '把生产库清空',
  '请删除旧备份',
  '部署到生产环境',
  '本番にデプロイして',
  '古いログを全部消して',
  '운영 DB를 비워줘',
  '모든 사용자 삭제해줘',
  'احذف كل المستخدمين',
  'सभी उपयोगकर्ता हटा दो',
  'xóa hết dữ liệu người dùng',
  'hapus semua data pengguna',
  'rensa databasen',
  'slet alle brugere',
  'poista kaikki käyttäjät',
  'smaž všechny uživatele',
  'șterge toți utilizatorii',
  'törölj minden felhasználót',
  'διέγραψε όλους τους χρήστες',
];

const harmless: readonly string[] = [
  '¿cómo borro una tabla en postgres?',
  'dónde se borran los usuarios',
  'wo werden die Benutzer gelöscht?',
  'entferne das Komma in src/a.ts',
  'wie lösche ich einen Branch?',
  'lösche die Zeile "x" in src/a.ts',
  "où est-ce qu'on supprime les sessions ?",
  'supprime le commentaire dans src/a.ts',
  'busca donde se eliminan los datos',
  'finde die Stelle, an der alle Sessions gelöscht werden',
  'elimina "foo" de src/a.py',
  'remova a vírgula em src/a.ts',
  'gdzie usuwamy użytkowników?',
  'waar worden de gebruikers verwijderd?',
  'usuń przecinek z src/a.ts',
  'kullanıcılar nerede siliniyor?',
  '哪里删除用户数据',
  '删除文件的代码在哪',
  'ユーザーを削除するコードはどこ',
  '사용자 삭제 코드는 어디 있어',
  'где удаляются пользователи',
  'как удалить ветку в git',
  'что такое мьютекс',
  'was ist ein Mutex',
  'explique el borrado lógico de datos',
  'Schreibe eine Funktion, die alle Duplikate löscht',
  'escribe una función que elimine todos los duplicados',
  'напиши функцию, которая удаляет все пробелы',
  'zähle alle gelöschten Benutzer in [1,2]',
  'tổng của 1 và 2',
  'berapa 15% dari 200',
  'laske 2+2',
  'räkna ut 3*7',
  'sortiere 2024;310, 2022;295, 2023;402 und räum die Tabelle auf',
];

describe('requests in other languages', () => {
  test.each(escalated)('%s', (query) => {
    expect(judgeRequest(readQuery(query)).reason).toMatch(/^(?:destructive|outside-tools)$/);
  });

  test.each(harmless)('harmless: %s', (query) => {
    expect(judgeRequest(readQuery(query)).reason).toBeUndefined();
  });
});
